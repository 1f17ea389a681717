import type { MigrationInterface, QueryRunner } from 'typeorm'

export class IssuersHaveAColourAndALogo1769000007000 implements MigrationInterface {
  readonly name = 'IssuersHaveAColourAndALogo1769000007000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE issuers ADD COLUMN accent text, ADD COLUMN logo jsonb')
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
