// The report of a round as PDF and Word: what was ordered, how far it is, and where the file is kept until the record changes.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ReportsAreMadeAsDocuments1769000040510 implements MigrationInterface {
  readonly name = 'ReportsAreMadeAsDocuments1769000040510'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review_report_documents (
        round_id uuid NOT NULL CONSTRAINT review_report_documents_round REFERENCES review_rounds (id),
        read_by text NOT NULL CONSTRAINT review_report_documents_read_by CHECK (read_by IN ('public', 'staff')),
        form text NOT NULL CONSTRAINT review_report_documents_form CHECK (form IN ('pdf', 'word')),
        status text NOT NULL CONSTRAINT review_report_documents_status CHECK (status IN ('at_work', 'ready', 'failed')),
        progress integer NOT NULL,
        stamp text,
        hash text,
        size integer,
        ordered_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT review_report_documents_pk PRIMARY KEY (round_id, read_by, form)
      )`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
