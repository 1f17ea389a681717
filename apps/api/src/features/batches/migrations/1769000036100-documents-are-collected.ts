// Documents of many credentials as one file: what was ordered, how far it is, and where the file is until it is deleted.
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class DocumentsAreCollected1769000036100 implements MigrationInterface {
  readonly name = 'DocumentsAreCollected1769000036100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE collections (
        id uuid CONSTRAINT collections_pk PRIMARY KEY,
        issuer_id uuid NOT NULL CONSTRAINT collections_issuer REFERENCES issuers (id),
        batch_id uuid CONSTRAINT collections_batch REFERENCES issue_batches (id),
        form text NOT NULL,
        extras jsonb NOT NULL,
        status text NOT NULL CONSTRAINT collections_status CHECK (status IN ('at_work', 'ready', 'cancelled', 'failed', 'deleted')),
        total integer NOT NULL,
        done integer NOT NULL,
        ordered_at timestamptz NOT NULL,
        ordered_by uuid NOT NULL,
        finished_at timestamptz,
        hash text,
        size bigint,
        delete_at timestamptz
      )`)
    await runner.query('CREATE INDEX collections_latest ON collections (issuer_id, ordered_at)')
    await runner.query('CREATE INDEX collections_by_batch ON collections (batch_id)')
    await runner.query(`
      CREATE TABLE collection_items (
        collection_id uuid NOT NULL CONSTRAINT collection_items_collection REFERENCES collections (id),
        position integer NOT NULL,
        credential_key uuid NOT NULL CONSTRAINT collection_items_credential REFERENCES credentials (key),
        CONSTRAINT collection_items_pk PRIMARY KEY (collection_id, position)
      )`)
    await runner.query('CREATE INDEX collection_items_by_credential ON collection_items (credential_key)')
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
