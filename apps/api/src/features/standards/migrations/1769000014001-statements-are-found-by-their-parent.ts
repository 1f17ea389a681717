import type { MigrationInterface, QueryRunner } from 'typeorm'

/** For the foreign key: without it each deleted statement looked through its whole version for children. */
export class StatementsAreFoundByTheirParent1769000014001 implements MigrationInterface {
  readonly name = 'StatementsAreFoundByTheirParent1769000014001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX statements_children ON statements (version_id, parent)')
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
