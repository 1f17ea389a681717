// A key's private half may be sealed anew, under another secret or after a restore. The key stays the key: nothing else of it changes.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CustodyOfAKeyMayMove1769000035000 implements MigrationInterface {
  readonly name = 'CustodyOfAKeyMayMove1769000035000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION touchstone_guard_signing_key() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        fate text[] := ARRAY['status', 'retired_at', 'compromised_at'];
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'A signing key is never deleted' USING ERRCODE = 'TS001';
        END IF;
        IF OLD.custody IS DISTINCT FROM NEW.custody
          AND (to_jsonb(OLD) - 'custody') IS NOT DISTINCT FROM (to_jsonb(NEW) - 'custody') THEN
          RETURN NEW;
        END IF;
        IF (OLD.status, NEW.status) NOT IN (('active', 'retired'), ('active', 'compromised'), ('retired', 'compromised'))
          OR (to_jsonb(OLD) - fate) IS DISTINCT FROM (to_jsonb(NEW) - fate) THEN
          RAISE EXCEPTION 'A signing key is immutable' USING ERRCODE = 'TS001';
        END IF;
        RETURN NEW;
      END $$`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
