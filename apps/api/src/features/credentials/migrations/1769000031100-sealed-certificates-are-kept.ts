// Which file was handed out as a credential's certificate. A row never changes: whoever holds the file is told that it is the one.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class SealedCertificatesAreKept1769000031100 implements MigrationInterface {
  readonly name = 'SealedCertificatesAreKept1769000031100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE certificate_files (
        credential_key uuid NOT NULL CONSTRAINT certificate_files_credential REFERENCES credentials (key),
        revision integer NOT NULL,
        badge_revision integer,
        seal_key_id uuid NOT NULL CONSTRAINT certificate_files_seal REFERENCES seal_keys (id),
        level text NOT NULL CONSTRAINT certificate_files_level CHECK (level IN ('B-B', 'B-T')),
        hash text NOT NULL,
        sealed_at timestamptz NOT NULL,
        CONSTRAINT certificate_files_pk PRIMARY KEY (credential_key, revision),
        CONSTRAINT certificate_files_badge FOREIGN KEY (credential_key, badge_revision)
          REFERENCES badge_documents (credential_key, revision)
      )`)
    await runner.query('CREATE INDEX certificate_files_by_seal ON certificate_files (seal_key_id)')
    await runner.query(`
      CREATE TRIGGER certificate_files_guard BEFORE UPDATE OR DELETE ON certificate_files
      FOR EACH ROW EXECUTE FUNCTION touchstone_refuse_change()`)
    await runner.query(`
      CREATE TRIGGER certificate_files_keep BEFORE TRUNCATE ON certificate_files
      FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
