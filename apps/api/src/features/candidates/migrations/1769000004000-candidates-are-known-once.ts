import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CandidatesAreKnownOnce1769000004000 implements MigrationInterface {
  readonly name = 'CandidatesAreKnownOnce1769000004000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE candidates (
        id uuid CONSTRAINT candidates_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT candidates_issuer REFERENCES issuers (id),
        name text NOT NULL,
        email text NOT NULL,
        created_at timestamptz NOT NULL
      )`)
    await runner.query('CREATE UNIQUE INDEX candidates_email ON candidates (issuer_id, email)')
    await runner.query('CREATE INDEX candidates_by_email ON candidates (email)')
    await runner.query('CREATE INDEX candidates_by_name ON candidates (issuer_id, name, id)')
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
