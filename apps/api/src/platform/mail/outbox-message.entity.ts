import { EntitySchema } from 'typeorm'
import { instant, text, uuid } from '../database/columns.js'
import type { OutboxMessage } from './outbox-message.js'

export const outboxMessagesTable = new EntitySchema<OutboxMessage>({
  name: 'outbox_messages',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'outbox_messages_pk' }),
    issuerId: uuid('issuer_id', { nullable: true }),
    kind: text('kind'),
    to: text('recipient'),
    subject: text('subject'),
    text: text('text', { nullable: true }),
    html: text('html', { nullable: true }),
    status: text('status'),
    error: text('error', { nullable: true }),
    createdAt: instant('created_at'),
    settledAt: instant('settled_at', { nullable: true }),
  },
  indices: [{ name: 'outbox_messages_latest', columns: ['issuerId', 'createdAt', 'id'] }],
  checks: [
    { name: 'outbox_messages_status', expression: `status IN ('kept', 'queued', 'sent', 'failed')` },
    { name: 'outbox_messages_text', expression: `text IS NOT NULL OR status = 'sent'` },
  ],
})
