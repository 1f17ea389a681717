// Decisions on the status of many credentials, and each credential of one. What became of a credential is written once for each stage:
// when it is changed, and when the change is undone or made final.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class StatusesAreDecidedForMany1769000032100 implements MigrationInterface {
  readonly name = 'StatusesAreDecidedForMany1769000032100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE status_batches (
        id uuid CONSTRAINT status_batches_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT status_batches_issuer REFERENCES issuers (id),
        action text NOT NULL CONSTRAINT status_batches_action CHECK (action IN ('suspend', 'reinstate', 'withdraw')),
        reason text NOT NULL,
        note text NOT NULL,
        selection jsonb NOT NULL,
        status text NOT NULL CONSTRAINT status_batches_status CHECK (status IN (
          'proposed', 'at_work', 'settled', 'undoing', 'closing', 'undone', 'done', 'refused', 'cancelled')),
        made_at timestamptz NOT NULL,
        made_by uuid NOT NULL,
        decided_at timestamptz,
        decided_by uuid,
        undo_until timestamptz,
        finished_at timestamptz,
        total integer NOT NULL
      )`)
    await runner.query('CREATE INDEX status_batches_latest ON status_batches (issuer_id, made_at)')
    await runner.query(`
      CREATE TABLE status_batch_rows (
        batch_id uuid NOT NULL CONSTRAINT status_batch_rows_batch REFERENCES status_batches (id),
        credential_key uuid NOT NULL CONSTRAINT status_batch_rows_credential REFERENCES credentials (key),
        position integer NOT NULL,
        status text NOT NULL CONSTRAINT status_batch_rows_status CHECK (status IN (
          'waiting', 'changed', 'unchanged', 'undone', 'finished', 'kept')),
        problem text,
        before text,
        step integer,
        CONSTRAINT status_batch_rows_pk PRIMARY KEY (batch_id, credential_key)
      )`)
    await runner.query('CREATE UNIQUE INDEX status_batch_rows_in_order ON status_batch_rows (batch_id, position)')
    await runner.query('CREATE INDEX status_batch_rows_of_credential ON status_batch_rows (credential_key)')
    await runner.query(`
      CREATE FUNCTION touchstone_guard_status_batch_row() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND (OLD.batch_id, OLD.credential_key, OLD.position) = (NEW.batch_id, NEW.credential_key, NEW.position)
          AND ((OLD.status, NEW.status) IN (('waiting', 'changed'), ('waiting', 'unchanged'))
            OR ((OLD.status, NEW.status) IN (('changed', 'undone'), ('changed', 'finished'), ('changed', 'kept'))
              AND (OLD.before, OLD.step) IS NOT DISTINCT FROM (NEW.before, NEW.step))) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'What became of a credential of a batch is never changed' USING ERRCODE = 'TS001';
      END $$`)
    await runner.query(`
      CREATE TRIGGER status_batch_rows_guard BEFORE UPDATE OR DELETE ON status_batch_rows
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_status_batch_row()`)
    for (const table of ['status_batches', 'status_batch_rows'])
      await runner.query(`
        CREATE TRIGGER ${table}_keep BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
