// Suspension, reinstatement, withdrawal: the lifecycle says what may follow what, the history keeps when and why.
import { Injectable } from '@nestjs/common'
import {
  type Credential,
  type CredentialAction,
  type CredentialId,
  credentialLifecycle,
  dateIn,
  type StatusReason,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { CredentialsRepository } from './credentials.repository.js'
import { StatusLists } from './status-lists.js'

export interface StatusChange {
  readonly reason: StatusReason
  readonly note: string | null
}

const AUDITED_AS = {
  suspend: 'credential_suspended',
  reinstate: 'credential_reinstated',
  withdraw: 'credential_withdrawn',
} as const satisfies Partial<Record<CredentialAction, string>>

@Injectable()
export class ChangeCredentialStatus {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly lists: StatusLists,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(
    action: keyof typeof AUDITED_AS,
    credentialId: CredentialId,
    { reason, note }: StatusChange,
    actor: StaffActor,
  ): Promise<Credential> {
    return this.transactions.run(async (tx) => {
      const issuer = await this.issuers.get(tx, actor.issuerId)
      const before = await this.credentials.get(tx, actor.issuerId, credentialId)
      const after = { ...before, status: credentialLifecycle.next(before.status, action) }
      const at = this.clock.now()
      const event = {
        action,
        status: after.status,
        reason,
        note: note || null,
        at,
        on: dateIn(issuer.timeZone, at),
        by: actor.userId,
      }
      await this.credentials.saveStatus(tx, before.status, after, event)
      // Suspension may be lifted, revocation may not: the public list knows the latter alone, our register both.
      if (action === 'withdraw') await this.lists.revoke(tx, before.key, at)
      await this.audit.record(tx, act(actor, AUDITED_AS[action], { type: 'credential', id: credentialId }, { reason }))
      return after
    })
  }
}
