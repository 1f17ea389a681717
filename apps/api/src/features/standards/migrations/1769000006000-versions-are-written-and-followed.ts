// What writing, approving and following versions needs: own fields, numbering, lineage of split and merged statements, people's
// judgements of changes, more dates, and the states approved and pending. What has left draft stays immutable, judgements included.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class VersionsAreWrittenAndFollowed1769000006000 implements MigrationInterface {
  readonly name = 'VersionsAreWrittenAndFollowed1769000006000'

  async up(runner: QueryRunner): Promise<void> {
    // Rows of published versions get the same defaults as all others; the guard refuses updates, not a column's default.
    await runner.query(`
      ALTER TABLE statements
        ADD COLUMN fields jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN derived_from jsonb NOT NULL DEFAULT '[]'`)
    await runner.query(`
      ALTER TABLE statements ALTER COLUMN fields DROP DEFAULT, ALTER COLUMN derived_from DROP DEFAULT`)
    await runner.query('CREATE INDEX statements_across_versions ON statements (lineage_id)')
    await runner.query(`
      ALTER TABLE standard_versions
        ADD COLUMN own_fields jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN numbering jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN revision integer NOT NULL DEFAULT 0,
        ADD COLUMN approved_on date,
        ADD COLUMN approval_note text,
        ADD COLUMN new_starts_from date,
        ADD COLUMN sunset_on date,
        ADD COLUMN closes_previous jsonb`)
    await runner.query(`
      ALTER TABLE standard_versions ALTER COLUMN own_fields DROP DEFAULT, ALTER COLUMN numbering DROP DEFAULT, ALTER COLUMN revision DROP DEFAULT`)
    await this.allowMoreStates(runner)
    await this.guardVersions(runner)
    await runner.query(`
      CREATE TABLE statement_judgements (
        version_id uuid NOT NULL CONSTRAINT statement_judgements_version REFERENCES standard_versions (id),
        lineage_id uuid NOT NULL,
        significance text CONSTRAINT statement_judgements_significance CHECK (significance IN ('editorial', 'substantive')),
        equivalence text CONSTRAINT statement_judgements_equivalence CHECK (equivalence IN ('equivalent', 'not_equivalent')),
        note text,
        CONSTRAINT statement_judgements_pk PRIMARY KEY (version_id, lineage_id)
      )`)
    await this.guardJudgements(runner)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }

  private async allowMoreStates(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE standard_versions
        DROP CONSTRAINT standard_versions_status,
        DROP CONSTRAINT standard_versions_published,
        ADD CONSTRAINT standard_versions_status CHECK (status IN ('draft', 'approved', 'pending', 'published', 'superseded', 'withdrawn', 'discarded')),
        ADD CONSTRAINT standard_versions_published CHECK (status IN ('draft', 'approved', 'discarded') OR (published_at IS NOT NULL AND published_on IS NOT NULL AND effective_on IS NOT NULL AND content_hash IS NOT NULL))`)
    await runner.query('DROP INDEX standard_versions_one_draft')
    await runner.query(
      `CREATE UNIQUE INDEX standard_versions_one_draft ON standard_versions (standard_id) WHERE status IN ('draft', 'approved')`,
    )
    await runner.query(
      `CREATE UNIQUE INDEX standard_versions_one_pending ON standard_versions (standard_id) WHERE status = 'pending'`,
    )
  }

  /** Once it left draft, only what happens to a version may be written, and of that only what its state still leaves open. */
  private async guardVersions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION touchstone_guard_standard_version() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        later text[] := ARRAY['status', 'superseded_by', 'last_assessment_on', 'sunset_on', 'withdrawn_at', 'withdrawal_reason'];
        publication text[] := later || ARRAY['published_at', 'published_on', 'effective_on', 'new_starts_from', 'closes_previous', 'content_hash', 'approved_on', 'approval_note'];
        open_still text[];
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'A version of a skill standard is never deleted' USING ERRCODE = 'TS001';
        END IF;
        IF NEW.status IS DISTINCT FROM OLD.status AND (OLD.status, NEW.status) NOT IN (
          ('draft', 'approved'), ('draft', 'pending'), ('draft', 'published'), ('draft', 'discarded'),
          ('approved', 'draft'), ('approved', 'pending'), ('approved', 'published'), ('approved', 'discarded'),
          ('pending', 'published'), ('pending', 'withdrawn'),
          ('published', 'superseded'), ('published', 'withdrawn'), ('superseded', 'withdrawn')
        ) THEN
          RAISE EXCEPTION 'A version does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'TS001';
        END IF;
        IF OLD.status = 'withdrawn' AND to_jsonb(OLD) IS DISTINCT FROM to_jsonb(NEW) THEN
          RAISE EXCEPTION 'A withdrawn version is immutable' USING ERRCODE = 'TS001';
        END IF;
        open_still := CASE WHEN OLD.status = 'approved' THEN publication ELSE later END;
        IF OLD.status <> 'draft' AND (to_jsonb(OLD) - open_still) IS DISTINCT FROM (to_jsonb(NEW) - open_still) THEN
          RAISE EXCEPTION 'The content of a version that left draft is immutable' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
  }

  /** As with statements: written while the version is a draft, the version's row share-locked meanwhile. */
  private async guardJudgements(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION touchstone_guard_statement_judgement() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        touched uuid[] := array_remove(ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN OLD.version_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.version_id END], NULL);
      BEGIN
        PERFORM 1 FROM standard_versions WHERE id = ANY(touched) ORDER BY id FOR SHARE;
        IF EXISTS (SELECT 1 FROM standard_versions WHERE id = ANY(touched) AND status <> 'draft') THEN
          RAISE EXCEPTION 'The content of a version that left draft is immutable' USING ERRCODE = 'TS001';
        END IF;
        RETURN NULL;
      END $$`)
    await runner.query(`
      CREATE TRIGGER statement_judgements_guard AFTER INSERT OR UPDATE OR DELETE ON statement_judgements
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_statement_judgement()`)
    await runner.query(`
      CREATE TRIGGER statement_judgements_keep BEFORE TRUNCATE ON statement_judgements
      FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }
}
