// Batches of credentials, and each candidate of one. A row is decided upon once; the key its credential is to have is drawn with it,
// so that a batch taken up again can write no credential twice.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CredentialsAreIssuedTogether1769000036000 implements MigrationInterface {
  readonly name = 'CredentialsAreIssuedTogether1769000036000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE issue_batches (
        id uuid CONSTRAINT issue_batches_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT issue_batches_issuer REFERENCES issuers (id),
        definition_id uuid NOT NULL CONSTRAINT issue_batches_definition REFERENCES credential_definitions (id),
        status text NOT NULL CONSTRAINT issue_batches_status CHECK (status IN ('at_work', 'cancelled', 'stopped', 'done')),
        problem text,
        effective_on date,
        started_at timestamptz NOT NULL,
        decided_at timestamptz NOT NULL,
        decided_by uuid NOT NULL,
        finished_at timestamptz,
        total integer NOT NULL,
        issued integer NOT NULL,
        refused integer NOT NULL,
        CONSTRAINT issue_batches_counts CHECK (issued >= 0 AND refused >= 0 AND issued + refused <= total)
      )`)
    await runner.query('CREATE INDEX issue_batches_latest ON issue_batches (issuer_id, started_at)')
    await runner.query('CREATE INDEX issue_batches_by_definition ON issue_batches (definition_id)')
    await runner.query(`
      CREATE TABLE issue_batch_rows (
        batch_id uuid NOT NULL CONSTRAINT issue_batch_rows_batch REFERENCES issue_batches (id),
        candidate_id uuid NOT NULL CONSTRAINT issue_batch_rows_candidate REFERENCES candidates (id),
        position integer NOT NULL,
        credential_key uuid NOT NULL,
        status text NOT NULL CONSTRAINT issue_batch_rows_status CHECK (status IN ('waiting', 'issued', 'refused')),
        refusal jsonb,
        CONSTRAINT issue_batch_rows_pk PRIMARY KEY (batch_id, candidate_id)
      )`)
    await runner.query('CREATE UNIQUE INDEX issue_batch_rows_in_order ON issue_batch_rows (batch_id, position)')
    await runner.query('CREATE UNIQUE INDEX issue_batch_rows_credential ON issue_batch_rows (credential_key)')
    await runner.query(
      `CREATE INDEX issue_batch_rows_waiting ON issue_batch_rows (batch_id, position) WHERE status = 'waiting'`,
    )
    await runner.query(`
      CREATE FUNCTION touchstone_guard_issue_batch_row() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.status = 'waiting' AND NEW.status <> 'waiting'
          AND (to_jsonb(OLD) - ARRAY['status', 'refusal']) IS NOT DISTINCT FROM (to_jsonb(NEW) - ARRAY['status', 'refusal']) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'What became of a candidate of a batch is never changed' USING ERRCODE = 'TS001';
      END $$`)
    await runner.query(`
      CREATE TRIGGER issue_batch_rows_guard BEFORE UPDATE OR DELETE ON issue_batch_rows
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_issue_batch_row()`)
    for (const table of ['issue_batches', 'issue_batch_rows'])
      await runner.query(`
        CREATE TRIGGER ${table}_keep BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
