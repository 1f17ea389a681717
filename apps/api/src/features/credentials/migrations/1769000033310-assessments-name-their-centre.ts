import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Where an assessment took place. It is kept as it was recorded by the guard there is. */
export class AssessmentsNameTheirCentre1769000033310 implements MigrationInterface {
  readonly name = 'AssessmentsNameTheirCentre1769000033310'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assessments ADD COLUMN test_centre text')
    await runner.query(
      'CREATE INDEX assessments_by_centre ON assessments (issuer_id, test_centre) WHERE test_centre IS NOT NULL',
    )
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
