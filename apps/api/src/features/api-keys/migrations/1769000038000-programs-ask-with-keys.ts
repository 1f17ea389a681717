// Keys programs ask with, and the rows each asked about on a day. Of a key only its end is written later, once; what was used of a day only
// grows, so that nobody lengthens a quota behind the audit trail.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ProgramsAskWithKeys1769000038000 implements MigrationInterface {
  readonly name = 'ProgramsAskWithKeys1769000038000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_keys (
        id uuid CONSTRAINT api_keys_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT api_keys_issuer REFERENCES issuers (id),
        name text NOT NULL,
        scope text NOT NULL CONSTRAINT api_keys_scope CHECK (scope IN ('verification:batch')),
        daily_rows integer NOT NULL CONSTRAINT api_keys_daily_rows CHECK (daily_rows BETWEEN 1 AND 1000000),
        prefix text NOT NULL,
        secret_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid NOT NULL,
        revoked_at timestamptz,
        revoked_by uuid
      )`)
    await runner.query('CREATE UNIQUE INDEX api_keys_secret ON api_keys (secret_hash)')
    await runner.query('CREATE INDEX api_keys_of_issuer ON api_keys (issuer_id, created_at)')
    await runner.query(`
      CREATE TABLE api_key_usage (
        key_id uuid NOT NULL CONSTRAINT api_key_usage_key REFERENCES api_keys (id),
        day date NOT NULL,
        rows integer NOT NULL,
        CONSTRAINT api_key_usage_pk PRIMARY KEY (key_id, day)
      )`)
    await runner.query(`
      CREATE FUNCTION touchstone_guard_api_key() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE may text[] := ARRAY['revoked_at', 'revoked_by'];
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.revoked_at IS NULL AND (to_jsonb(OLD) - may) IS NOT DISTINCT FROM (to_jsonb(NEW) - may) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'An API key is immutable, and once revoked it stays so' USING ERRCODE = 'TS001';
      END $$`)
    await runner.query(`
      CREATE TRIGGER api_keys_guard BEFORE UPDATE OR DELETE ON api_keys
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_api_key()`)
    await runner.query(`
      CREATE FUNCTION touchstone_guard_api_key_usage() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.key_id = OLD.key_id AND NEW.day = OLD.day AND NEW.rows > OLD.rows THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'What was used of a quota only grows' USING ERRCODE = 'TS001';
      END $$`)
    await runner.query(`
      CREATE TRIGGER api_key_usage_guard BEFORE UPDATE OR DELETE ON api_key_usage
      FOR EACH ROW EXECUTE FUNCTION touchstone_guard_api_key_usage()`)
    for (const table of ['api_keys', 'api_key_usage'])
      await runner.query(`
        CREATE TRIGGER ${table}_keep BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION touchstone_refuse_change()`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
