// What is signed at issue, and where each credential stands in a list of revoked ones. A signed document never changes; a place in a
// list is given once, and once revoked stays so.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CredentialsAreSigned1769000021000 implements MigrationInterface {
  readonly name = 'CredentialsAreSigned1769000021000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE badge_documents (
        credential_key uuid NOT NULL CONSTRAINT badge_documents_credential REFERENCES credentials (key),
        revision integer NOT NULL,
        key_id uuid NOT NULL CONSTRAINT badge_documents_signing_key REFERENCES signing_keys (id),
        document text NOT NULL,
        signed_at timestamptz NOT NULL,
        CONSTRAINT badge_documents_pk PRIMARY KEY (credential_key, revision)
      )`)
    await runner.query('CREATE INDEX badge_documents_by_key ON badge_documents (key_id)')
    await runner.query(`
      CREATE TABLE status_lists (
        id uuid CONSTRAINT status_lists_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT status_lists_issuer REFERENCES issuers (id),
        entries integer NOT NULL,
        created_at timestamptz NOT NULL
      )`)
    await runner.query('CREATE INDEX status_lists_by_issuer ON status_lists (issuer_id, created_at)')
    await runner.query(`
      CREATE TABLE status_entries (
        list_id uuid NOT NULL CONSTRAINT status_entries_list REFERENCES status_lists (id),
        index integer NOT NULL,
        credential_key uuid NOT NULL CONSTRAINT status_entries_credential REFERENCES credentials (key),
        revoked_at timestamptz,
        CONSTRAINT status_entries_pk PRIMARY KEY (list_id, index)
      )`)
    await runner.query('CREATE UNIQUE INDEX status_entries_of_credential ON status_entries (credential_key)')
    await runner.query(
      'CREATE INDEX status_entries_revoked ON status_entries (list_id, index) WHERE revoked_at IS NOT NULL',
    )
    await runner.query(`
      CREATE TRIGGER badge_documents_guard BEFORE UPDATE OR DELETE ON badge_documents
      FOR EACH ROW EXECUTE FUNCTION touchstone_refuse_change()`)
    await runner.query(`
      CREATE FUNCTION touchstone_guard_status_entry() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL AND (to_jsonb(OLD) - 'revoked_at') IS NOT DISTINCT FROM (to_jsonb(NEW) - 'revoked_at') THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'A place in a status list is immutable, and once revoked stays so' USING ERRCODE = 'TS001';
      END $$`)
    await runner.query(`
      CREATE TRIGGER status_entries_guard BEFORE UPDATE OR DELETE ON status_entries
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_status_entry()`)
    for (const table of ['badge_documents', 'status_lists', 'status_entries'])
      await runner.query(`
        CREATE TRIGGER ${table}_keep BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
