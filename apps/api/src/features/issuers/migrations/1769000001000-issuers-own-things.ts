import type { MigrationInterface, QueryRunner } from 'typeorm'

export class IssuersOwnThings1769000001000 implements MigrationInterface {
  readonly name = 'IssuersOwnThings1769000001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE issuers (
        id uuid CONSTRAINT issuers_pk PRIMARY KEY,
        name text NOT NULL,
        short_name text NOT NULL,
        prefix text NOT NULL,
        time_zone text NOT NULL,
        website text,
        about text,
        signatory jsonb NOT NULL,
        demo boolean NOT NULL,
        created_at timestamptz NOT NULL
      )`)
    await runner.query('CREATE UNIQUE INDEX issuers_prefix ON issuers (prefix)')
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
