import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Which duty areas a credential covers once its scope was reduced, and which are to stay where that is proposed. */
export class AScopeCanBeReduced1769000033311 implements MigrationInterface {
  readonly name = 'AScopeCanBeReduced1769000033311'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE credentials ADD COLUMN scope jsonb')
    await runner.query('ALTER TABLE status_changes ADD COLUMN stays jsonb')
    await runner.query('ALTER TABLE status_changes DROP CONSTRAINT status_changes_action')
    await runner.query(
      `ALTER TABLE status_changes ADD CONSTRAINT status_changes_action
         CHECK (action IN ('suspend', 'reinstate', 'withdraw', 'reduce_scope'))`,
    )
    // As before, and a suspended one may be replaced: reducing its scope may be what the suspension leads to.
    await runner.query(`
      CREATE OR REPLACE FUNCTION touchstone_guard_credentials() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE may text[] := ARRAY['status', 'listed', 'replaced_by'];
      BEGIN
        IF TG_OP = 'UPDATE'
          AND (
            (NEW.status = OLD.status AND NEW.replaced_by IS NOT DISTINCT FROM OLD.replaced_by)
            OR (OLD.status, NEW.status) = ('active', 'replaced')
            OR (NEW.replaced_by IS NOT NULL AND (OLD.status, NEW.status) = ('suspended', 'replaced'))
            OR (NEW.replaced_by IS NULL AND (OLD.status, NEW.status) IN (
              ('active', 'suspended'), ('suspended', 'active'), ('active', 'withdrawn'), ('suspended', 'withdrawn')
            ))
          )
          AND (to_jsonb(OLD) - may) IS NOT DISTINCT FROM (to_jsonb(NEW) - may)
        THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'Rows of credentials are immutable' USING ERRCODE = 'TS001';
      END $$`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
