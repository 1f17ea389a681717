// Hands one message of the outbox to the mail server.
import { Injectable, type OnModuleInit } from '@nestjs/common'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { Clock } from '../clock.js'
import { Transactions } from '../database/transactions.js'
import type { Job, JobRun } from '../jobs/job.js'
import { Jobs } from '../jobs/jobs.js'
import { MailSettings } from './mail-settings.js'
import { Outbox } from './outbox.js'
import type { OutboxMessage } from './outbox-message.js'

const Data = z.strictObject({ messageId: z.uuid() })

/** About a day of tries: half a minute after the first failure, then always longer, at most two hours. */
export const deliverMail: Job<z.infer<typeof Data>> = {
  name: 'deliver-mail',
  data: Data,
  retries: 18,
  retryDelay: 30,
  retryDelayMax: 7200,
  timeout: 300,
}

/** A failed try. Carries a code alone: the server's own words often quote the address. */
export class MailNotDelivered extends Error {
  override readonly name = 'MailNotDelivered'
}

@Injectable()
export class DeliverMail implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly settings: MailSettings,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(deliverMail, (run) => this.run(run))
  }

  /** @throws MailNotDelivered when it is worth another try. */
  async run({ data: { messageId }, lastTry }: JobRun<z.infer<typeof Data>>): Promise<void> {
    const message = await this.transactions.run((tx) => this.outbox.findQueued(tx, messageId))
    if (message === undefined) return
    try {
      await this.#deliver(message)
    } catch (fault) {
      const code = codeOf(fault)
      const givenUp = lastTry || isRefusalForGood(fault)
      await this.transactions.run((tx) =>
        this.outbox.noteFailure(tx, { id: messageId, error: code, at: this.clock.now(), givenUp }),
      )
      if (givenUp) return
      throw new MailNotDelivered(code)
    }
    await this.transactions.run((tx) => this.outbox.noteSent(tx, { id: messageId, at: this.clock.now() }))
  }

  async #deliver({ id, to, subject, text, html }: OutboxMessage): Promise<void> {
    const { smtp } = this.settings
    if (smtp === undefined) throw new MailNotDelivered('no_mail_server')
    const transport = createTransport(smtp.url)
    try {
      await transport.sendMail({
        from: smtp.from,
        to: { name: '', address: to },
        subject,
        text: text ?? '',
        ...(html === null ? {} : { html }),
        // The same at every try: should a message go out twice, readers' programs show it once.
        messageId: `<${id}@touchstone>`,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    } finally {
      transport.close()
    }
  }
}

/** `550`, `EAUTH`, `ECONNECTION` ... */
function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'unknown'
  if ('responseCode' in fault && typeof fault.responseCode === 'number') return String(fault.responseCode)
  if (fault instanceof MailNotDelivered) return fault.message
  return 'code' in fault && typeof fault.code === 'string' ? fault.code : 'unknown'
}

/** RFC 5321, section 4.2.1: 5xx is for good. A refused sign-in is not: the operator may mend the settings. */
function isRefusalForGood(fault: unknown): boolean {
  if (!(fault instanceof Error) || ('code' in fault && fault.code === 'EAUTH')) return false
  return 'responseCode' in fault && typeof fault.responseCode === 'number' && fault.responseCode >= 500
}
