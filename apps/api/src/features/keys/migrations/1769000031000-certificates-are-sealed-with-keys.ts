// The keys an issuer seals certificates with, each with its X.509 certificate. Like signing keys they never change and are never deleted:
// what they sealed must stay checkable, and their end must stay known.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CertificatesAreSealedWithKeys1769000031000 implements MigrationInterface {
  readonly name = 'CertificatesAreSealedWithKeys1769000031000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE seal_keys (
        id uuid CONSTRAINT seal_keys_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT seal_keys_issuer REFERENCES issuers (id),
        purpose text NOT NULL CONSTRAINT seal_keys_purpose CHECK (purpose IN ('root', 'seal')),
        root_id uuid CONSTRAINT seal_keys_root REFERENCES seal_keys (id),
        status text NOT NULL CONSTRAINT seal_keys_status CHECK (status IN ('active', 'retired', 'compromised')),
        fingerprint text NOT NULL,
        certificate text NOT NULL,
        custody text NOT NULL,
        not_before timestamptz NOT NULL,
        not_after timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        retired_at timestamptz,
        compromised_at timestamptz,
        CONSTRAINT seal_keys_under_root CHECK ((purpose = 'root') = (root_id IS NULL))
      )`)
    await runner.query(
      `CREATE UNIQUE INDEX seal_keys_one_active ON seal_keys (issuer_id, purpose) WHERE status = 'active'`,
    )
    await runner.query('CREATE UNIQUE INDEX seal_keys_fingerprint ON seal_keys (fingerprint)')
    await runner.query(`
      CREATE TRIGGER seal_keys_guard BEFORE UPDATE OR DELETE ON seal_keys
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_signing_key()`)
    await runner.query(`
      CREATE TRIGGER seal_keys_keep BEFORE TRUNCATE ON seal_keys
      FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
