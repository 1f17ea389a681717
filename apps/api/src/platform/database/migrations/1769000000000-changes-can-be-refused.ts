import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The trigger function behind every immutable row: raises SQLSTATE `TS001`, which the API answers as `immutable`. For row
 * triggers on UPDATE and DELETE, and for statement triggers on TRUNCATE.
 */
export class ChangesCanBeRefused1769000000000 implements MigrationInterface {
  readonly name = 'ChangesCanBeRefused1769000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION touchstone_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Rows of % are immutable: % is refused', TG_TABLE_NAME, TG_OP
          USING ERRCODE = 'TS001', TABLE = TG_TABLE_NAME;
      END $$`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
