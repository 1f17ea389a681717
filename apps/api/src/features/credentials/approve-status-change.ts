// The second person approves what the first proposed. It takes effect at once, or waits for its day.
import { Injectable } from '@nestjs/common'
import {
  credentialLifecycle,
  dateIn,
  dayOfApproved,
  requireSecondPerson,
  type StatusChangeId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { CredentialsRepository } from './credentials.repository.js'
import { StatusChangesRepository } from './status-changes.repository.js'
import { TakeStatusChangeEffect } from './take-status-change-effect.js'
import { AUDITED_AS } from './write-status-step.js'

@Injectable()
export class ApproveStatusChange {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly changes: StatusChangesRepository,
    private readonly takeEffect: TakeStatusChangeEffect,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(changeId: StatusChangeId, actor: StaffActor): Promise<void> {
    return this.transactions.run(async (tx) => {
      const seen = await this.changes.get(tx, actor.issuerId, changeId)
      const credential = await this.credentials.lockByKey(tx, seen.credentialKey)
      const change = await this.changes.get(tx, actor.issuerId, changeId)
      requireSecondPerson(change.madeBy, actor.userId)
      const { timeZone } = await this.issuers.get(tx, actor.issuerId)
      const at = this.clock.now()
      const today = dateIn(timeZone, at)
      const effectiveOn = dayOfApproved(change, { madeOn: dateIn(timeZone, change.madeAt), today })
      const decision = { effectiveOn, decidedAt: at, decidedBy: actor.userId }
      await this.changes.move(tx, change, 'approve', decision)
      credentialLifecycle.next(credential.status, change.action)
      const planned = { ...change, ...decision, status: 'planned' } as const
      const later = effectiveOn > today
      if (later) await this.takeEffect.schedule(tx, planned)
      const applied = later ? {} : await this.takeEffect.apply(tx, planned, { timeZone, at })
      const details = { reason: change.reason, changeId, effectiveOn, proposedBy: change.madeBy, ...applied }
      const action = later ? 'status_change_approved' : AUDITED_AS[change.action]
      await this.audit.record(tx, act(actor, action, { type: 'credential', id: credential.credentialId }, details))
    })
  }
}
