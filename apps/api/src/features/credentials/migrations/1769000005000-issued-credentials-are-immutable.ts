// Definitions, assessments, credentials. An opened definition, a recorded assessment, an issued certificate and every step of a
// credential's history are kept as they were: the triggers refuse what would change them (SQLSTATE TS001).
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class IssuedCredentialsAreImmutable1769000005000 implements MigrationInterface {
  readonly name = 'IssuedCredentialsAreImmutable1769000005000'

  async up(runner: QueryRunner): Promise<void> {
    await this.createDefinitions(runner)
    await this.createAssessments(runner)
    await this.createCredentials(runner)
    await runner.query(`
      CREATE FUNCTION touchstone_guard_definition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'A credential definition is never deleted' USING ERRCODE = 'TS001';
        END IF;
        IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (('draft', 'open'), ('open', 'closed'), ('closed', 'open')) THEN
          RAISE EXCEPTION 'A credential definition does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'TS001';
        END IF;
        IF OLD.status <> 'draft' AND (to_jsonb(OLD) - 'status') IS DISTINCT FROM (to_jsonb(NEW) - 'status') THEN
          RAISE EXCEPTION 'A credential definition that was opened is immutable' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE FUNCTION touchstone_guard_definition_scope() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM credential_definitions WHERE id = coalesce(NEW.definition_id, OLD.definition_id) FOR SHARE;
        IF EXISTS (SELECT 1 FROM credential_definitions WHERE id IN (NEW.definition_id, OLD.definition_id) AND status <> 'draft') THEN
          RAISE EXCEPTION 'A credential definition that was opened is immutable' USING ERRCODE = 'TS001';
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$`)
    await this.guard(runner, 'credential_definitions', 'touchstone_guard_definition', 'UPDATE OR DELETE')
    await this.guard(runner, 'definition_scope', 'touchstone_guard_definition_scope', 'INSERT OR UPDATE OR DELETE')
    await this.allowOnly(
      runner,
      'assessments',
      ['voided_at', 'void_reason'],
      `OLD.voided_at IS NULL AND NEW.voided_at IS NOT NULL`,
    )
    await this.allowOnly(
      runner,
      'credentials',
      ['status', 'listed', 'replaced_by'],
      `(NEW.status = OLD.status AND NEW.replaced_by IS NOT DISTINCT FROM OLD.replaced_by)
        OR (OLD.status, NEW.status) = ('active', 'replaced')
        OR (NEW.replaced_by IS NULL AND (OLD.status, NEW.status) IN (
          ('active', 'suspended'), ('suspended', 'active'), ('active', 'withdrawn'), ('suspended', 'withdrawn')
        ))`,
    )
    await this.guard(runner, 'credential_events', 'touchstone_refuse_change', 'UPDATE OR DELETE')
    await this.endHistories(runner)
    await this.guard(runner, 'credential_evidence', 'touchstone_refuse_change', 'UPDATE OR DELETE')
    for (const table of [
      'credential_definitions',
      'definition_scope',
      'assessments',
      'credentials',
      'credential_events',
      'credential_evidence',
    ]) {
      await runner.query(
        `CREATE TRIGGER ${table}_keep BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`,
      )
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }

  private async createDefinitions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE credential_definitions (
        id uuid CONSTRAINT credential_definitions_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT credential_definitions_issuer REFERENCES issuers (id),
        version_id uuid NOT NULL CONSTRAINT credential_definitions_version REFERENCES standard_versions (id),
        code text NOT NULL,
        title text NOT NULL,
        level text,
        requirements jsonb NOT NULL,
        requirement_order text NOT NULL,
        validity jsonb NOT NULL,
        status text NOT NULL CONSTRAINT credential_definitions_status CHECK (status IN ('draft', 'open', 'closed')),
        created_at timestamptz NOT NULL,
        opened_at timestamptz
      )`)
    await runner.query('CREATE UNIQUE INDEX credential_definitions_code ON credential_definitions (issuer_id, code)')
    await runner.query('CREATE INDEX credential_definitions_by_version ON credential_definitions (version_id)')
    await runner.query(`
      CREATE TABLE definition_scope (
        definition_id uuid NOT NULL CONSTRAINT definition_scope_definition REFERENCES credential_definitions (id),
        position integer NOT NULL,
        version_id uuid NOT NULL,
        lineage_id uuid NOT NULL,
        CONSTRAINT definition_scope_pk PRIMARY KEY (definition_id, position),
        CONSTRAINT definition_scope_statement FOREIGN KEY (version_id, lineage_id) REFERENCES statements (version_id, lineage_id)
      )`)
  }

  private async createAssessments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE assessments (
        id uuid CONSTRAINT assessments_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT assessments_issuer REFERENCES issuers (id),
        candidate_id uuid NOT NULL CONSTRAINT assessments_candidate REFERENCES candidates (id),
        definition_id uuid NOT NULL CONSTRAINT assessments_definition REFERENCES credential_definitions (id),
        requirement_id uuid NOT NULL,
        result jsonb NOT NULL,
        assessed_on date NOT NULL,
        evaluator_name text NOT NULL,
        evaluator_relation text NOT NULL,
        note text,
        recorded_by uuid,
        recorded_at timestamptz NOT NULL,
        voided_at timestamptz,
        void_reason text
      )`)
    await runner.query('CREATE INDEX assessments_by_candidate ON assessments (candidate_id, definition_id)')
  }

  private async createCredentials(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE credentials (
        key uuid CONSTRAINT credentials_pk PRIMARY KEY,
        credential_id text NOT NULL,
        issuer_id uuid NOT NULL CONSTRAINT credentials_issuer REFERENCES issuers (id),
        candidate_id uuid NOT NULL CONSTRAINT credentials_candidate REFERENCES candidates (id),
        definition_id uuid NOT NULL CONSTRAINT credentials_definition REFERENCES credential_definitions (id),
        version_id uuid NOT NULL CONSTRAINT credentials_version REFERENCES standard_versions (id),
        status text NOT NULL CONSTRAINT credentials_status CHECK (status IN ('active', 'suspended', 'withdrawn', 'replaced')),
        decided_on date NOT NULL,
        effective_on date NOT NULL,
        expires_on date,
        issued_at timestamptz NOT NULL,
        listed boolean NOT NULL,
        replaced_by text,
        certificate jsonb NOT NULL,
        certificate_hash text NOT NULL,
        CONSTRAINT credentials_dates CHECK (expires_on IS NULL OR expires_on > effective_on)
      )`)
    await runner.query('CREATE UNIQUE INDEX credentials_credential_id ON credentials (credential_id)')
    await runner.query('CREATE INDEX credentials_by_issuer ON credentials (issuer_id, issued_at, key)')
    await runner.query('CREATE INDEX credentials_by_candidate ON credentials (candidate_id)')
    await runner.query('CREATE INDEX credentials_by_definition ON credentials (definition_id)')
    await runner.query('CREATE INDEX credentials_by_version ON credentials (version_id)')
    await runner.query(`
      CREATE TABLE credential_events (
        credential_key uuid NOT NULL CONSTRAINT credential_events_credential REFERENCES credentials (key),
        position integer NOT NULL,
        action text NOT NULL,
        status text NOT NULL,
        reason text,
        note text,
        at timestamptz NOT NULL,
        "on" date NOT NULL,
        by uuid,
        CONSTRAINT credential_events_pk PRIMARY KEY (credential_key, position)
      )`)
    await runner.query(`
      CREATE TABLE credential_evidence (
        credential_key uuid NOT NULL CONSTRAINT credential_evidence_credential REFERENCES credentials (key),
        requirement_id uuid NOT NULL,
        assessment_id uuid NOT NULL CONSTRAINT credential_evidence_assessment REFERENCES assessments (id),
        CONSTRAINT credential_evidence_pk PRIMARY KEY (credential_key, requirement_id)
      )`)
    await runner.query('CREATE INDEX credential_evidence_by_assessment ON credential_evidence (assessment_id)')
  }

  /** Verification answers from the history, so nothing is added to one that ended. */
  private async endHistories(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION touchstone_guard_credential_event() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM credential_events WHERE credential_key = NEW.credential_key AND status IN ('withdrawn', 'replaced')) THEN
          RAISE EXCEPTION 'The history of a withdrawn or replaced credential has ended' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE TRIGGER credential_events_end BEFORE INSERT ON credential_events
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_credential_event()`)
  }

  private async guard(runner: QueryRunner, table: string, fn: string, events: string): Promise<void> {
    await runner.query(
      `CREATE TRIGGER ${table}_guard BEFORE ${events} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${fn}()`,
    )
  }

  /** Lets an update touch `columns` alone, and only while `condition` holds; never a delete. */
  private async allowOnly(
    runner: QueryRunner,
    table: string,
    columns: readonly string[],
    condition: string,
  ): Promise<void> {
    const list = columns.map((column) => `'${column}'`).join(', ')
    await runner.query(`
      CREATE FUNCTION touchstone_guard_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND (${condition}) AND (to_jsonb(OLD) - ARRAY[${list}]) IS NOT DISTINCT FROM (to_jsonb(NEW) - ARRAY[${list}]) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'Rows of ${table} are immutable' USING ERRCODE = 'TS001';
      END $$`)
    await this.guard(runner, table, `touchstone_guard_${table}`, 'UPDATE OR DELETE')
  }
}
