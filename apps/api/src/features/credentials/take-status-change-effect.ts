// A change of status decided for a later day takes effect by itself: by a job due at the first moment of that day in the issuer's zone,
// and for days that passed while nothing ran, by a look at every start. However often it is tried, it happens once.
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import {
  type CredentialId,
  credentialLifecycle,
  dateIn,
  type Instant,
  startOfDay,
  StatusChangeId,
  type TimeZone,
} from '@touchstone/domain'
import { z } from 'zod'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions, type Tx } from '../../platform/database/transactions.js'
import type { Job } from '../../platform/jobs/job.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { CredentialsRepository } from './credentials.repository.js'
import { type StatusChangeRow, StatusChangesRepository } from './status-changes.repository.js'
import { WriteScopeReduction } from './write-scope-reduction.js'
import { AUDITED_AS, WriteStatusStep } from './write-status-step.js'

const Data = z.strictObject({ changeId: StatusChangeId })

/** Tried for about a day before it is left to the next start. */
const takeStatusChangeEffect: Job<z.infer<typeof Data>> = {
  name: 'take-status-change-effect',
  data: Data,
  retries: 18,
  retryDelay: 30,
  retryDelayMax: 7200,
  timeout: 60,
}

@Injectable()
export class TakeStatusChangeEffect implements OnModuleInit {
  readonly #log = new Logger('TakeStatusChangeEffect')

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly changes: StatusChangesRepository,
    private readonly steps: WriteStatusStep,
    private readonly reductions: WriteScopeReduction,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(takeStatusChangeEffect, async ({ data }) => {
      const change = await this.run(data.changeId)
      // Before its day: the clock, or the issuer's time zone, was set otherwise meanwhile.
      if (change?.status === 'planned') await this.transactions.run((tx) => this.schedule(tx, change))
    })
    this.jobs.atStart(() => this.catchUp())
  }

  /** Enqueues the moment a planned change takes effect; it is there when the transaction commits. */
  async schedule(tx: Tx, { id, issuerId, effectiveOn }: StatusChangeRow): Promise<void> {
    if (effectiveOn === null) return
    const { timeZone } = await this.issuers.get(tx, issuerId)
    await this.jobs.enqueue(tx, takeStatusChangeEffect, { changeId: id }, startOfDay(timeZone, effectiveOn))
  }

  /** Lets every change take effect whose day has come. One that fails does not keep the others, or the start, back. */
  async catchUp(): Promise<void> {
    for (const id of await this.changes.planned(this.database))
      await this.run(id).catch((fault: unknown) =>
        this.#log.error(`Change ${id} could not take effect: ${fault instanceof Error ? fault.name : 'unknown'}`),
      )
  }

  /** @returns the change as it is now, planned still when its day has not come */
  run(id: StatusChangeId): Promise<StatusChangeRow | null> {
    return this.transactions.run(async (tx) => {
      const seen = await this.changes.find(tx, id)
      if (seen === null) return null
      const before = await this.credentials.lockByKey(tx, seen.credentialKey)
      const change = await this.changes.get(tx, seen.issuerId, id)
      if (change.status !== 'planned' || change.effectiveOn === null) return change
      const { timeZone } = await this.issuers.get(tx, change.issuerId)
      const at = this.clock.now()
      if (change.effectiveOn > dateIn(timeZone, at)) return change
      const subject = { type: 'credential', id: before.credentialId }
      const line = { issuerId: change.issuerId, actor: { kind: 'system', id: null }, subject } as const
      if (!credentialLifecycle.can(before.status, change.action)) {
        await this.changes.move(tx, change, 'overtake')
        await this.audit.record(tx, { ...line, action: 'status_change_overtaken', details: { changeId: id } })
        return { ...change, status: 'overtaken' }
      }
      const applied = await this.apply(tx, change, { timeZone, at })
      const details = { reason: change.reason, changeId: id, effectiveOn: change.effectiveOn, ...applied }
      await this.audit.record(tx, { ...line, action: AUDITED_AS[change.action], details })
      return { ...change, status: 'done' }
    })
  }

  /** Writes the step a planned change was for. Its credential is locked. @returns what the audit line says besides */
  async apply(
    tx: Tx,
    change: StatusChangeRow,
    { timeZone, at }: { readonly timeZone: TimeZone; readonly at: Instant },
  ): Promise<{ readonly replacedBy?: CredentialId }> {
    const before = await this.credentials.lockByKey(tx, change.credentialKey)
    const { action, reason, note, stays, madeAt, decidedAt } = change
    const decidedOn = dateIn(timeZone, decidedAt ?? madeAt)
    await this.changes.move(tx, change, 'apply')
    const on = change.effectiveOn ?? decidedOn
    const by = change.decidedBy ?? change.madeBy
    if (action !== 'reduce_scope') {
      await this.steps.run(tx, before, { action, reason, note, at, on, decidedOn, by })
      return {}
    }
    const decision = { stays: stays ?? [], reason, note, at, on, decidedOn: decidedOn === on ? null : decidedOn, by }
    return { replacedBy: (await this.reductions.run(tx, before, decision)).credentialId }
  }
}
