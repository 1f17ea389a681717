import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How a definition is renewed, and which credential carries which one on. Both are kept as they were by the guards there are. */
export class CredentialsAreRenewed1769000033300 implements MigrationInterface {
  readonly name = 'CredentialsAreRenewed1769000033300'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE credential_definitions ADD COLUMN renewal jsonb')
    await runner.query(
      'ALTER TABLE credentials ADD COLUMN renews text CONSTRAINT credentials_renewed REFERENCES credentials (credential_id)',
    )
    await runner.query('CREATE INDEX credentials_renewing ON credentials (renews) WHERE renews IS NOT NULL')
    await runner.query(
      `CREATE INDEX credentials_expiring ON credentials (issuer_id, expires_on) WHERE status = 'active'`,
    )
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
