// Standards, their versions and statements. What has left draft cannot be changed or removed by anyone who speaks SQL: the
// triggers refuse it with SQLSTATE TS001, which the API answers as `immutable`.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class PublishedVersionsAreImmutable1769000003000 implements MigrationInterface {
  readonly name = 'PublishedVersionsAreImmutable1769000003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE skill_standards (
        id uuid CONSTRAINT skill_standards_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT skill_standards_issuer REFERENCES issuers (id),
        designation text NOT NULL,
        created_at timestamptz NOT NULL
      )`)
    await runner.query('CREATE UNIQUE INDEX skill_standards_designation ON skill_standards (issuer_id, designation)')
    await runner.query(`
      CREATE TABLE standard_versions (
        id uuid CONSTRAINT standard_versions_pk PRIMARY KEY,
        standard_id uuid NOT NULL CONSTRAINT standard_versions_standard REFERENCES skill_standards (id),
        number text NOT NULL,
        title text NOT NULL,
        level text,
        language text NOT NULL,
        introduction text,
        acknowledgements text,
        change_class text,
        change_note text,
        status text NOT NULL CONSTRAINT standard_versions_status CHECK (status IN ('draft', 'published', 'superseded', 'withdrawn', 'discarded')),
        based_on uuid CONSTRAINT standard_versions_based_on REFERENCES standard_versions (id),
        created_at timestamptz NOT NULL,
        published_at timestamptz,
        published_on date,
        effective_on date,
        last_assessment_on date,
        superseded_by uuid CONSTRAINT standard_versions_superseded_by REFERENCES standard_versions (id),
        withdrawn_at timestamptz,
        withdrawal_reason text,
        content_hash text,
        CONSTRAINT standard_versions_published CHECK (status IN ('draft', 'discarded') OR (published_at IS NOT NULL AND published_on IS NOT NULL AND effective_on IS NOT NULL AND content_hash IS NOT NULL))
      )`)
    await runner.query(
      `CREATE UNIQUE INDEX standard_versions_number ON standard_versions (standard_id, number) WHERE status <> 'discarded'`,
    )
    await runner.query(
      `CREATE UNIQUE INDEX standard_versions_one_draft ON standard_versions (standard_id) WHERE status = 'draft'`,
    )
    await runner.query(
      `CREATE UNIQUE INDEX standard_versions_one_published ON standard_versions (standard_id) WHERE status = 'published'`,
    )
    await runner.query(`
      CREATE TABLE statements (
        id uuid CONSTRAINT statements_pk PRIMARY KEY,
        version_id uuid NOT NULL CONSTRAINT statements_version REFERENCES standard_versions (id),
        lineage_id uuid NOT NULL,
        parent uuid,
        position integer NOT NULL,
        type text NOT NULL,
        type_label text,
        code text,
        title text,
        text text NOT NULL,
        evaluation_criteria jsonb NOT NULL,
        accuracy_level text,
        equipment jsonb NOT NULL,
        assignment text,
        notes text
      )`)
    await runner.query('CREATE UNIQUE INDEX statements_lineage ON statements (version_id, lineage_id)')
    await runner.query(`
      ALTER TABLE statements ADD CONSTRAINT statements_parent FOREIGN KEY (version_id, parent)
      REFERENCES statements (version_id, lineage_id) DEFERRABLE INITIALLY DEFERRED`)
    await runner.query(`
      CREATE TABLE statement_ksas (
        version_id uuid NOT NULL,
        lineage_id uuid NOT NULL,
        ksa uuid NOT NULL,
        position integer NOT NULL,
        CONSTRAINT statement_ksas_pk PRIMARY KEY (version_id, lineage_id, ksa),
        CONSTRAINT statement_ksas_statement FOREIGN KEY (version_id, lineage_id) REFERENCES statements (version_id, lineage_id) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT statement_ksas_ksa FOREIGN KEY (version_id, ksa) REFERENCES statements (version_id, lineage_id) DEFERRABLE INITIALLY DEFERRED
      )`)
    await runner.query('CREATE INDEX statement_ksas_used ON statement_ksas (version_id, ksa)')
    await this.guardStandards(runner)
    await this.guardVersions(runner)
    await this.guardContent(runner, 'statements')
    await this.guardContent(runner, 'statement_ksas')
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }

  /** The designation is part of what is hashed and printed: it is free until a version was published. */
  private async guardStandards(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION touchstone_guard_skill_standard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR EXISTS (SELECT 1 FROM standard_versions WHERE standard_id = OLD.id AND status NOT IN ('draft', 'discarded')) THEN
          RAISE EXCEPTION 'A skill standard with a published version is immutable' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE TRIGGER skill_standards_guard BEFORE UPDATE OR DELETE ON skill_standards
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_skill_standard()`)
  }

  /** Once published, only what happens to a version may be written: its status, its successor, its last dates. */
  private async guardVersions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION touchstone_guard_standard_version() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        fate text[] := ARRAY['status', 'superseded_by', 'last_assessment_on', 'withdrawn_at', 'withdrawal_reason'];
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'A version of a skill standard is never deleted' USING ERRCODE = 'TS001';
        END IF;
        IF NEW.status IS DISTINCT FROM OLD.status AND (OLD.status, NEW.status) NOT IN (
          ('draft', 'published'), ('draft', 'discarded'), ('published', 'superseded'), ('published', 'withdrawn'), ('superseded', 'withdrawn')
        ) THEN
          RAISE EXCEPTION 'A version does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'TS001';
        END IF;
        IF OLD.status = 'withdrawn' AND to_jsonb(OLD) IS DISTINCT FROM to_jsonb(NEW) THEN
          RAISE EXCEPTION 'A withdrawn version is immutable' USING ERRCODE = 'TS001';
        END IF;
        IF OLD.status <> 'draft' AND (to_jsonb(OLD) - fate) IS DISTINCT FROM (to_jsonb(NEW) - fate) THEN
          RAISE EXCEPTION 'The content of a version that left draft is immutable' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE TRIGGER standard_versions_guard BEFORE UPDATE OR DELETE ON standard_versions
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_standard_version()`)
    await runner.query(`
      CREATE TRIGGER standard_versions_keep BEFORE TRUNCATE ON standard_versions
      FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  /**
   * Rows of a version may be written while it is a draft. The version's row is share-locked, so that nothing is slipped in
   * while another transaction publishes.
   */
  private async guardContent(runner: QueryRunner, table: 'statements' | 'statement_ksas'): Promise<void> {
    for (const [event, transition] of [
      ['INSERT', 'NEW TABLE AS touched'],
      ['UPDATE', 'OLD TABLE AS touched NEW TABLE AS written'],
      ['DELETE', 'OLD TABLE AS touched'],
    ] as const) {
      const name = `touchstone_guard_${table}_${event.toLowerCase()}`
      const rows =
        event === 'UPDATE'
          ? '(SELECT version_id FROM touched UNION SELECT version_id FROM written)'
          : '(SELECT DISTINCT version_id FROM touched)'
      await runner.query(`
        CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM 1 FROM standard_versions WHERE id IN ${rows} ORDER BY id FOR SHARE;
          IF EXISTS (SELECT 1 FROM standard_versions WHERE id IN ${rows} AND status <> 'draft') THEN
            RAISE EXCEPTION 'The content of a version that left draft is immutable' USING ERRCODE = 'TS001';
          END IF;
          RETURN NULL;
        END $$`)
      await runner.query(`
        CREATE TRIGGER ${table}_guard_${event.toLowerCase()} AFTER ${event} ON ${table}
        REFERENCING ${transition} FOR EACH STATEMENT EXECUTE FUNCTION ${name}()`)
    }
    await runner.query(`
      CREATE TRIGGER ${table}_keep BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }
}
