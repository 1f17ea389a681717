// A version published for a later day takes effect by itself: by a job due at the first moment of that day in the issuer's zone, and
// for days that passed while nothing ran, by a look at every start. However often it is tried, it happens once.
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import { dateIn, isDue, type StandardVersion, StandardVersionId, startOfDay, takeEffect } from '@touchstone/domain'
import { z } from 'zod'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions, type Tx } from '../../platform/database/transactions.js'
import type { Job } from '../../platform/jobs/job.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StandardsRepository } from './standards.repository.js'

const Data = z.strictObject({ versionId: StandardVersionId })

/** Tried for about a day before it is left to the next start. */
const takeVersionEffect: Job<z.infer<typeof Data>> = {
  name: 'take-version-effect',
  data: Data,
  retries: 18,
  retryDelay: 30,
  retryDelayMax: 7200,
  timeout: 60,
}

@Injectable()
export class TakeEffect implements OnModuleInit {
  readonly #log = new Logger('TakeEffect')

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(takeVersionEffect, async ({ data }) => {
      const version = await this.run(data.versionId)
      // Before its day: the clock, or the issuer's time zone, was set otherwise meanwhile.
      if (version?.status === 'pending') await this.transactions.run((tx) => this.schedule(tx, version))
    })
    this.jobs.atStart(() => this.catchUp())
  }

  /** Enqueues the moment a pending version takes effect; it is there when the transaction commits. */
  async schedule(tx: Tx, { id, standardId, effectiveOn }: StandardVersion): Promise<void> {
    const standard = await this.standards.findStandard(tx, standardId)
    if (!standard || effectiveOn === null) return
    const { timeZone } = await this.issuers.get(tx, standard.issuerId)
    await this.jobs.enqueue(tx, takeVersionEffect, { versionId: id }, startOfDay(timeZone, effectiveOn))
  }

  /** Lets every version take effect whose day has come. One that fails does not keep the others, or the start, back. */
  async catchUp(): Promise<void> {
    for (const { id } of await this.standards.listPending(this.database))
      await this.run(id).catch((fault: unknown) =>
        this.#log.error(`Version ${id} could not take effect: ${fault instanceof Error ? fault.name : 'unknown'}`),
      )
  }

  /** @returns the version as it is now, pending still when its day has not come. */
  run(versionId: StandardVersionId): Promise<StandardVersion | undefined> {
    return this.transactions.run(async (tx) => {
      const standard = await this.standards.standardOf(tx, versionId)
      if (!standard) return undefined
      await this.standards.lockStandard(tx, standard.id)
      const { version } = await this.standards.lockVersion(tx, standard.issuerId, versionId)
      const { timeZone } = await this.issuers.get(tx, standard.issuerId)
      const today = dateIn(timeZone, this.clock.now())
      if (!isDue(version, today)) return version
      const others = await this.standards.versionsOf(tx, standard.id)
      const { version: inForce, superseded } = takeEffect(version, others, today)
      // The one before goes first: the database allows one published version of a standard at any moment.
      if (superseded) await this.standards.saveFate(tx, 'published', superseded)
      await this.standards.saveFate(tx, version.status, inForce)
      await this.audit.record(tx, {
        issuerId: standard.issuerId,
        actor: { kind: 'system', id: null },
        action: 'version_took_effect',
        subject: { type: 'version', id: versionId },
        details: { supersedes: superseded?.id ?? null },
      })
      return inForce
    })
  }
}
