// Reminds holders before a credential expires. Tried every hour: each issuer's turn comes in the morning of its own zone, and after a time in
// which nothing ran, at the next start. However often it is tried, each reminder goes out once.
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import { dateIn, dueReminder, type Issuer } from '@touchstone/domain'
import { z } from 'zod'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions } from '../../platform/database/transactions.js'
import type { Job } from '../../platform/jobs/job.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Mailbox } from '../../platform/mail/mailbox.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { type Expiring, RemindersRepository } from './reminders.repository.js'

const remindOfExpiry: Job<object> = {
  name: 'remind-of-expiry',
  data: z.strictObject({}),
  retries: 3,
  retryDelay: 60,
  retryDelayMax: 600,
  timeout: 1800,
}

/** The hour of an issuer's day in which its holders are written to. */
const MORNING = 7
const AT_ONCE = 200

@Injectable()
export class RemindOfExpiry implements OnModuleInit {
  readonly #log = new Logger('RemindOfExpiry')

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly reminders: RemindersRepository,
    private readonly mailbox: Mailbox,
    private readonly jobs: Jobs,
    private readonly settings: PublicSettings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(remindOfExpiry, () => this.run((issuer) => hourIn(issuer, this.clock.now()) === MORNING))
    this.jobs.repeat(remindOfExpiry, '5 * * * *', {})
    this.jobs.atStart(() => this.run())
  }

  /** One issuer whose holders cannot be written to does not keep the others, or a start, back. */
  async run(whose: (issuer: Issuer) => boolean = () => true): Promise<void> {
    for (const issuer of (await this.issuers.list(this.database)).filter(whose))
      await this.remindHoldersOf(issuer).catch((fault: unknown) =>
        this.#log.error(
          `Holders of issuer ${issuer.id} were not reminded: ${fault instanceof Error ? fault.name : 'unknown'}`,
        ),
      )
  }

  private async remindHoldersOf(issuer: Issuer): Promise<void> {
    let last: Expiring | undefined
    do {
      last = await this.batch(issuer, last)
    } while (last !== undefined)
  }

  /** @returns the last one looked at, or `undefined` when there are no more. */
  private batch(issuer: Issuer, after: Expiring | undefined): Promise<Expiring | undefined> {
    return this.transactions.run(async (tx) => {
      const at = this.clock.now()
      const today = dateIn(issuer.timeZone, at)
      const expiring = await this.reminders.expiring(tx, issuer.id, today, after, AT_ONCE)
      let sent = 0
      for (const one of expiring) {
        const mark = dueReminder(one.expiresOn, today, one.sent)
        if (mark === undefined || !(await this.reminders.noteSent(tx, one.key, mark, at))) continue
        await this.mailbox.send(tx, {
          issuerId: issuer.id,
          kind: 'expiry_reminder',
          to: one.email,
          ...this.words(issuer, one),
        })
        sent += 1
      }
      if (sent > 0)
        await this.audit.record(tx, {
          issuerId: issuer.id,
          actor: { kind: 'system', id: null },
          action: 'reminders_sent',
          subject: { type: 'issuer', id: issuer.id },
          details: { credentials: sent },
        })
      return expiring.length < AT_ONCE ? undefined : expiring.at(-1)
    })
  }

  private words({ name, timeZone }: Issuer, { title, credentialId, expiresOn }: Expiring) {
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${expiresOn}T00:00:00Z`),
    )
    return {
      subject: `Your credential ${title}: last valid day ${day}`,
      text: [
        `Your credential ${title} (${credentialId}), issued by ${name}, is valid until the end of ${day} (${timeZone}).`,
        `Whether and how it is renewed, you see here: ${this.settings.publicUrl}/my`,
        'You can turn these reminders off on the same page.',
      ].join('\n\n'),
    }
  }
}

function hourIn({ timeZone }: Issuer, at: string): number {
  return Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(new Date(at)))
}
