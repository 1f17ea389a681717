import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ImportsAreReadBeforeTheyAreWritten1769000012000 implements MigrationInterface {
  readonly name = 'ImportsAreReadBeforeTheyAreWritten1769000012000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE standard_imports (
        id uuid CONSTRAINT standard_imports_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT standard_imports_issuer REFERENCES issuers (id),
        started_by uuid NOT NULL,
        started_at timestamptz NOT NULL,
        filename text,
        size integer NOT NULL,
        status text NOT NULL CONSTRAINT standard_imports_status CHECK (status IN ('reading', 'ready', 'writing', 'done', 'refused', 'cancelled', 'interrupted')),
        format text,
        standard_id uuid CONSTRAINT standard_imports_standard REFERENCES skill_standards (id),
        version_id uuid CONSTRAINT standard_imports_version REFERENCES standard_versions (id),
        file bytea,
        draft jsonb,
        report jsonb,
        writing jsonb,
        problem text,
        alive_at timestamptz,
        finished_at timestamptz
      )`)
    await runner.query('CREATE INDEX standard_imports_latest ON standard_imports (issuer_id, started_at)')
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
