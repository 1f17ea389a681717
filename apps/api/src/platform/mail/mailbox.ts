// Writing to people. A message is a row written with the change that caused it: no mail about something that never happened,
// and nothing happens without its mail.
import { Injectable } from '@nestjs/common'
import { Clock } from '../clock.js'
import type { Tx } from '../database/transactions.js'
import { Jobs } from '../jobs/jobs.js'
import { Random } from '../random.js'
import { deliverMail } from './deliver-mail.js'
import { MailSettings } from './mail-settings.js'
import { Outbox } from './outbox.js'

export interface Message {
  /** On whose behalf; staff of that issuer may read it in the outbox. Null for the platform's own. */
  readonly issuerId: string | null
  /** What the message is for, for example `sign_in_link`. */
  readonly kind: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html?: string
}

@Injectable()
export class Mailbox {
  constructor(
    private readonly settings: MailSettings,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** Sends a message when the transaction commits; without a mail server, keeps it in the outbox. */
  send(tx: Tx, message: Message): Promise<void> {
    return this.sendMany(tx, [message])
  }

  /** Some hundreds at once, in a statement or two. */
  async sendMany(tx: Tx, messages: readonly Message[]): Promise<void> {
    if (messages.length === 0) return
    const queued = this.settings.smtp !== undefined
    const createdAt = this.clock.now()
    const rows = messages.map(({ html, ...message }) => ({
      ...message,
      id: this.random.uuid(),
      html: html ?? null,
      status: queued ? ('queued' as const) : ('kept' as const),
      error: null,
      createdAt,
      settledAt: null,
    }))
    await this.outbox.insert(tx, rows)
    if (queued)
      await this.jobs.enqueueMany(
        tx,
        deliverMail,
        rows.map(({ id }) => ({ messageId: id })),
      )
  }
}
