import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Which reminders went out, each once ever, and who wants none: an issuer for all its holders, or a candidate. */
export class HoldersAreReminded1769000033400 implements MigrationInterface {
  readonly name = 'HoldersAreReminded1769000033400'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE expiry_reminders (
        credential_key uuid NOT NULL CONSTRAINT expiry_reminders_credential REFERENCES credentials (key),
        mark integer NOT NULL,
        sent_at timestamptz NOT NULL,
        CONSTRAINT expiry_reminders_pk PRIMARY KEY (credential_key, mark)
      )`)
    await runner.query(`
      CREATE TABLE reminders_off (
        subject_id uuid CONSTRAINT reminders_off_pk PRIMARY KEY,
        since timestamptz NOT NULL
      )`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
