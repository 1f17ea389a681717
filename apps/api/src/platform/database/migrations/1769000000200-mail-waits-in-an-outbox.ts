import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Messages to people. `kept` is the end of a message where no mail server is set: staff read it in the outbox. */
export class MailWaitsInAnOutbox1769000000200 implements MigrationInterface {
  readonly name = 'MailWaitsInAnOutbox1769000000200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox_messages (
        id uuid CONSTRAINT outbox_messages_pk PRIMARY KEY,
        issuer_id uuid,
        kind text NOT NULL,
        recipient text NOT NULL,
        subject text NOT NULL,
        text text,
        html text,
        status text NOT NULL CONSTRAINT outbox_messages_status CHECK (status IN ('kept', 'queued', 'sent', 'failed')),
        error text,
        created_at timestamptz NOT NULL,
        settled_at timestamptz,
        CONSTRAINT outbox_messages_text CHECK (text IS NOT NULL OR status = 'sent')
      )`)
    await runner.query('CREATE INDEX outbox_messages_latest ON outbox_messages (issuer_id, created_at, id)')
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only')
  }
}
