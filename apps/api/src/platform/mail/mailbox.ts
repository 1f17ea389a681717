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
  async send(tx: Tx, { html, ...message }: Message): Promise<void> {
    const id = this.random.uuid()
    const queued = this.settings.smtp !== undefined
    await this.outbox.insert(tx, {
      ...message,
      id,
      html: html ?? null,
      status: queued ? 'queued' : 'kept',
      error: null,
      createdAt: this.clock.now(),
      settledAt: null,
    })
    if (queued) await this.jobs.enqueue(tx, deliverMail, { messageId: id })
  }
}
