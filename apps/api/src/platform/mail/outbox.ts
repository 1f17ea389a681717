// The messages written, and what became of them.
import { Injectable } from '@nestjs/common'
import type { Instant } from '@touchstone/domain'
import { Brackets, IsNull } from 'typeorm'
import type { Database, Tx } from '../database/transactions.js'
import { outboxMessagesTable } from './outbox-message.entity.js'
import type { OutboxMessage } from './outbox-message.js'

export interface OutboxQuery {
  readonly issuerId: string
  /** Words of the subject or the address. */
  readonly q?: string | undefined
  /** Read on after this message. */
  readonly after?: string | undefined
  readonly limit: number
}

export interface OutboxPage {
  /** Latest first. */
  readonly items: OutboxMessage[]
  /** To be handed back as `after`; null at the end. */
  readonly next: string | null
  /** How many match in all. */
  readonly total: number
}

@Injectable()
export class Outbox {
  async insert(tx: Tx, messages: readonly OutboxMessage[]): Promise<void> {
    await tx.insert(outboxMessagesTable, [...messages])
  }

  async listMessages(database: Tx | Database, { issuerId, q, after, limit }: OutboxQuery): Promise<OutboxPage> {
    const matching = database
      .createQueryBuilder(outboxMessagesTable, 'm')
      .where('m.issuer_id = :issuerId', { issuerId })
    if (q !== undefined && q !== '')
      matching.andWhere(
        new Brackets((either) => {
          either
            .where('strpos(lower(m.subject), lower(:q)) > 0', { q })
            .orWhere('strpos(lower(m.recipient), lower(:q)) > 0')
        }),
      )
    const total = await matching.getCount()
    if (after !== undefined)
      matching.andWhere(
        `(m.created_at, m.id) < (SELECT created_at, id FROM outbox_messages WHERE id::text = :after AND issuer_id = :issuerId)`,
        { after },
      )
    const items = await matching
      .orderBy({ 'm.created_at': 'DESC', 'm.id': 'DESC' })
      .limit(limit + 1)
      .getMany()
    const page = items.slice(0, limit)
    return { items: page, next: items.length > limit ? (page.at(-1)?.id ?? null) : null, total }
  }

  /** `issuerId` is part of the question, so that nobody reads another issuer's mail by guessing an id. */
  async getMessage(database: Tx | Database, issuerId: string | null, id: string): Promise<OutboxMessage | undefined> {
    const found = await database.findOneBy(outboxMessagesTable, { id, issuerId: issuerId ?? IsNull() })
    return found ?? undefined
  }

  /** The message if it still waits for delivery. */
  async findQueued(database: Tx | Database, id: string): Promise<OutboxMessage | undefined> {
    const found = await database.findOneBy(outboxMessagesTable, { id, status: 'queued' })
    return found ?? undefined
  }

  /** Takes every message to an address out, also one that waits to be sent; with `issuerId`, those on its behalf alone. */
  async eraseTo(tx: Tx, to: string, issuerId?: string): Promise<void> {
    await tx.delete(outboxMessagesTable, issuerId === undefined ? { to } : { to, issuerId })
  }

  async noteSent(tx: Tx, { id, at }: { readonly id: string; readonly at: Instant }): Promise<void> {
    const sent = { status: 'sent', text: null, html: null, error: null, settledAt: at } as const
    await tx.update(outboxMessagesTable, { id, status: 'queued' }, sent)
  }

  async noteFailure(
    tx: Tx,
    failure: { readonly id: string; readonly error: string; readonly at: Instant; readonly givenUp: boolean },
  ): Promise<void> {
    const fate = failure.givenUp ? ({ status: 'failed', settledAt: failure.at } as const) : {}
    await tx.update(outboxMessagesTable, { id: failure.id, status: 'queued' }, { error: failure.error, ...fate })
  }
}
