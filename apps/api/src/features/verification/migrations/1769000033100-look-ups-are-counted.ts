import type { MigrationInterface, QueryRunner } from 'typeorm'

/** That a credential was looked up, by hour and way. There is no column for whoever asked. */
export class LookUpsAreCounted1769000033100 implements MigrationInterface {
  readonly name = 'LookUpsAreCounted1769000033100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE look_ups (
        credential_key uuid NOT NULL CONSTRAINT look_ups_credential REFERENCES credentials (key),
        hour timestamptz NOT NULL,
        way text NOT NULL,
        count integer NOT NULL,
        CONSTRAINT look_ups_pk PRIMARY KEY (credential_key, hour, way)
      )`)
    await runner.query('CREATE INDEX look_ups_by_hour ON look_ups (hour)')
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
