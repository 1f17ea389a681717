// An issuer's keys. A key never changes and is never deleted: what it signed must stay checkable, and its end must stay known.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class IssuersSignWithKeys1769000020000 implements MigrationInterface {
  readonly name = 'IssuersSignWithKeys1769000020000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing_keys (
        id uuid CONSTRAINT signing_keys_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT signing_keys_issuer REFERENCES issuers (id),
        status text NOT NULL CONSTRAINT signing_keys_status CHECK (status IN ('active', 'retired', 'compromised')),
        public_key jsonb NOT NULL,
        custody text NOT NULL,
        created_at timestamptz NOT NULL,
        retired_at timestamptz,
        compromised_at timestamptz
      )`)
    await runner.query(
      `CREATE UNIQUE INDEX signing_keys_one_active ON signing_keys (issuer_id) WHERE status = 'active'`,
    )
    await runner.query(`
      CREATE FUNCTION touchstone_guard_signing_key() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        fate text[] := ARRAY['status', 'retired_at', 'compromised_at'];
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'A signing key is never deleted' USING ERRCODE = 'TS001';
        END IF;
        IF (OLD.status, NEW.status) NOT IN (('active', 'retired'), ('active', 'compromised'), ('retired', 'compromised'))
          OR (to_jsonb(OLD) - fate) IS DISTINCT FROM (to_jsonb(NEW) - fate) THEN
          RAISE EXCEPTION 'A signing key is immutable' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
    await runner.query(`
      CREATE TRIGGER signing_keys_guard BEFORE UPDATE OR DELETE ON signing_keys
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_signing_key()`)
    await runner.query(`
      CREATE TRIGGER signing_keys_keep BEFORE TRUNCATE ON signing_keys
      FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
