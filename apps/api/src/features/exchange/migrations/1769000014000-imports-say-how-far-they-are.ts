import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ImportsSayHowFarTheyAre1769000014000 implements MigrationInterface {
  readonly name = 'ImportsSayHowFarTheyAre1769000014000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE standard_imports ADD COLUMN progress jsonb')
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
