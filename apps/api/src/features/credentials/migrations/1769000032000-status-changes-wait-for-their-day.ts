// A change of status may be decided for another day, or by two persons. A step in the history says on which day it was decided where
// that is not the day it holds from; what waits stands in a table of its own, one for a credential at a time.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class StatusChangesWaitForTheirDay1769000032000 implements MigrationInterface {
  readonly name = 'StatusChangesWaitForTheirDay1769000032000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE credential_events ADD COLUMN decided_on date')
    await runner.query('ALTER TABLE issuers ADD COLUMN two_person_withdrawal boolean NOT NULL DEFAULT false')
    await runner.query(`
      CREATE TABLE status_changes (
        id uuid CONSTRAINT status_changes_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT status_changes_issuer REFERENCES issuers (id),
        credential_key uuid NOT NULL CONSTRAINT status_changes_credential REFERENCES credentials (key),
        action text NOT NULL CONSTRAINT status_changes_action CHECK (action IN ('suspend', 'reinstate', 'withdraw')),
        reason text NOT NULL,
        note text,
        effective_on date,
        status text NOT NULL CONSTRAINT status_changes_status
          CHECK (status IN ('proposed', 'planned', 'done', 'refused', 'cancelled', 'overtaken')),
        made_at timestamptz NOT NULL,
        made_by uuid NOT NULL,
        decided_at timestamptz,
        decided_by uuid,
        decision_note text
      )`)
    await runner.query('CREATE INDEX status_changes_latest ON status_changes (issuer_id, made_at)')
    await runner.query(
      `CREATE UNIQUE INDEX status_changes_waiting ON status_changes (credential_key) WHERE status IN ('proposed', 'planned')`,
    )
    await runner.query(`
      CREATE FUNCTION touchstone_guard_status_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND (OLD.status, NEW.status) IN (
            ('proposed', 'planned'), ('proposed', 'refused'), ('proposed', 'cancelled'), ('proposed', 'overtaken'),
            ('planned', 'done'), ('planned', 'cancelled'), ('planned', 'overtaken'))
          AND (OLD.effective_on IS NOT DISTINCT FROM NEW.effective_on OR OLD.status = 'proposed')
          AND (to_jsonb(OLD) - ARRAY['status', 'effective_on', 'decided_at', 'decided_by', 'decision_note'])
            IS NOT DISTINCT FROM (to_jsonb(NEW) - ARRAY['status', 'effective_on', 'decided_at', 'decided_by', 'decision_note']) THEN
          RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND NEW.note IS NULL AND NEW.decision_note IS NULL
          AND (to_jsonb(OLD) - ARRAY['note', 'decision_note']) IS NOT DISTINCT FROM (to_jsonb(NEW) - ARRAY['note', 'decision_note'])
          AND EXISTS (SELECT 1 FROM credentials WHERE key = OLD.credential_key AND erased_at IS NOT NULL) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'What was decided on a status is never changed' USING ERRCODE = 'TS001';
      END $$`)
    await runner.query(`
      CREATE TRIGGER status_changes_guard BEFORE UPDATE OR DELETE ON status_changes
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_status_change()`)
    await runner.query(`
      CREATE TRIGGER status_changes_keep BEFORE TRUNCATE ON status_changes
      FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
