// The second person refuses what the first proposed: the credential stays as it is.
import { Injectable } from '@nestjs/common'
import type { RefuseChangeRequest } from '@touchstone/contract'
import { requireSecondPerson, type StatusChangeId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { CredentialsRepository } from './credentials.repository.js'
import { StatusChangesRepository } from './status-changes.repository.js'

@Injectable()
export class RefuseStatusChange {
  constructor(
    private readonly transactions: Transactions,
    private readonly credentials: CredentialsRepository,
    private readonly changes: StatusChangesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(changeId: StatusChangeId, { note }: RefuseChangeRequest, actor: StaffActor): Promise<void> {
    return this.transactions.run(async (tx) => {
      const seen = await this.changes.get(tx, actor.issuerId, changeId)
      const { credentialId } = await this.credentials.lockByKey(tx, seen.credentialKey)
      const change = await this.changes.get(tx, actor.issuerId, changeId)
      requireSecondPerson(change.madeBy, actor.userId)
      const decision = { decidedAt: this.clock.now(), decidedBy: actor.userId, decisionNote: note || null }
      await this.changes.move(tx, change, 'refuse', decision)
      const subject = { type: 'credential', id: credentialId }
      await this.audit.record(tx, act(actor, 'status_change_refused', subject, { changeId }))
    })
  }
}
