// Suspension, reinstatement, withdrawal: the lifecycle says what may follow what, the history keeps when and why. What is decided for a
// later day waits for it, and a withdrawal that needs two persons waits for the second.
import { Injectable } from '@nestjs/common'
import {
  type CalendarDate,
  courseOf,
  type Credential,
  type CredentialId,
  dateIn,
  type StatusAction,
  type StatusReason,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { CredentialsRepository } from './credentials.repository.js'
import { NoteStatusChange } from './note-status-change.js'
import { AUDITED_AS, WriteStatusStep } from './write-status-step.js'

export interface StatusDecision {
  readonly reason: StatusReason
  readonly note: string | null
  readonly effectiveOn?: CalendarDate | undefined
}

@Injectable()
export class ChangeCredentialStatus {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly steps: WriteStatusStep,
    private readonly noteChange: NoteStatusChange,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @returns the credential as it is now: unchanged when the change waits */
  run(
    action: StatusAction,
    credentialId: CredentialId,
    { reason, effectiveOn, ...decision }: StatusDecision,
    actor: StaffActor,
  ): Promise<Credential> {
    return this.transactions.run(async (tx) => {
      const { timeZone, twoPersonWithdrawal } = await this.issuers.get(tx, actor.issuerId)
      const before = await this.credentials.lock(tx, actor.issuerId, credentialId)
      const at = this.clock.now()
      const note = decision.note || null
      const [today, issuedOn] = [dateIn(timeZone, at), dateIn(timeZone, before.issuedAt)]
      const history = (await this.credentials.historiesOf(tx, [before.key])).get(before.key) ?? []
      const ground = { credential: before, history, issuedOn, today, twoPersonWithdrawal }
      const course = courseOf({ action, note, effectiveOn }, ground)
      if (course.kind !== 'at_once') {
        const status = course.kind === 'proposed' ? 'proposed' : 'planned'
        await this.noteChange.run(tx, before, { action, reason, note, status, effectiveOn: course.on, at }, actor)
        return before
      }
      const { on } = course
      const step = { action, reason, note, at, on, decidedOn: today, by: actor.userId }
      const after = await this.steps.run(tx, before, step)
      const details = on === today ? { reason } : { reason, effectiveOn: on }
      await this.audit.record(tx, act(actor, AUDITED_AS[action], { type: 'credential', id: credentialId }, details))
      return after
    })
  }
}
