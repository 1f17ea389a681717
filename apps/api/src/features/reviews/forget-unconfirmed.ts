// Once a day: what was sent and not confirmed within the days its sender was told of is deleted, with the address when nothing else is
// known by it.
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import { LOOSE_ATTACHMENT_HOURS, type ReviewRoundId, unconfirmedBefore } from '@touchstone/domain'
import { z } from 'zod'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions } from '../../platform/database/transactions.js'
import { type FileHash, Files } from '../../platform/files/files.js'
import type { Job } from '../../platform/jobs/job.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { AttachmentsRepository } from './attachments.repository.js'
import { RoundsRepository } from './rounds.repository.js'
import { UnconfirmedRepository } from './unconfirmed.repository.js'

const forgetUnconfirmed: Job<object> = {
  name: 'forget-unconfirmed-input',
  data: z.strictObject({}),
  retries: 3,
  retryDelay: 60,
  retryDelayMax: 3600,
  timeout: 600,
}

@Injectable()
export class ForgetUnconfirmed implements OnModuleInit {
  readonly #log = new Logger('ForgetUnconfirmed')

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly unconfirmed: UnconfirmedRepository,
    private readonly attachments: AttachmentsRepository,
    private readonly files: Files,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(forgetUnconfirmed, () => this.all())
    this.jobs.repeat(forgetUnconfirmed, '20 3 * * *', {})
  }

  /** One round after the other, then files that were never sent with a comment; a round that fails does not keep the others back, and is tried again tomorrow. */
  async all(): Promise<void> {
    await this.loose()
    for (const id of await this.unconfirmed.roundsBefore(this.database, unconfirmedBefore(this.clock.now())))
      await this.run(id).catch((fault: unknown) =>
        this.#log.error(
          `Round ${id} kept what was never confirmed: ${fault instanceof Error ? fault.name : 'unknown'}`,
        ),
      )
  }

  /** Files whose comment was never sent. */
  async loose(): Promise<void> {
    const before = new Date(Date.parse(this.clock.now()) - LOOSE_ATTACHMENT_HOURS * 3_600_000).toISOString()
    await this.#delete(await this.transactions.run((tx) => this.attachments.forgetLoose(tx, before)))
  }

  async run(id: ReviewRoundId): Promise<void> {
    const files = await this.transactions.run(async (tx) => {
      const round = await this.rounds.lock(tx, id)
      if (!round) return []
      const before = unconfirmedBefore(this.clock.now())
      const hashes = await this.attachments.forgetUnconfirmed(tx, id, before)
      const forgotten = await this.unconfirmed.forget(tx, id, before)
      if (Object.values(forgotten).every((count) => count === 0)) return []
      await this.audit.record(tx, {
        issuerId: round.issuerId,
        actor: { kind: 'system', id: null },
        action: 'unconfirmed_input_deleted',
        subject: { type: 'round', id },
        details: { ...forgotten, attachments: hashes.length },
      })
      return hashes
    })
    await this.#delete(files)
  }

  /** After the rows are gone for good: a file without a row harms nobody, a row without its file would. */
  async #delete(hashes: readonly FileHash[]): Promise<void> {
    for (const hash of hashes) await this.files.delete(hash)
  }
}
