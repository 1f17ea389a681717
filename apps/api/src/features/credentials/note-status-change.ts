// What is decided and does not hold yet, as it is written: it waits for a second person, or for its day.
import { Injectable } from '@nestjs/common'
import {
  type CalendarDate,
  type ChangeAction,
  type Credential,
  type Instant,
  type LineageId,
  StatusChangeId,
  type StatusReason,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import type { Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { StatusChangesRepository } from './status-changes.repository.js'
import { TakeStatusChangeEffect } from './take-status-change-effect.js'

export interface Waiting {
  readonly action: ChangeAction
  readonly reason: StatusReason
  readonly note: string | null
  readonly status: 'proposed' | 'planned'
  readonly effectiveOn: CalendarDate | null
  /** The duty areas that are to stay, where the scope is reduced. */
  readonly stays?: readonly LineageId[]
  readonly at: Instant
}

@Injectable()
export class NoteStatusChange {
  constructor(
    private readonly changes: StatusChangesRepository,
    private readonly takeEffect: TakeStatusChangeEffect,
    private readonly audit: AuditTrail,
    private readonly random: Random,
  ) {}

  /** @throws DomainError `change_waiting` when another one waits for the same credential */
  async run(tx: Tx, { key, credentialId }: Credential, waiting: Waiting, actor: StaffActor): Promise<void> {
    const { at: madeAt, stays, ...decided } = waiting
    const change = {
      ...decided,
      stays: stays === undefined ? null : [...stays],
      id: StatusChangeId.parse(this.random.uuid()),
      issuerId: actor.issuerId,
      credentialKey: key,
      madeAt,
      madeBy: actor.userId,
      decidedAt: null,
      decidedBy: null,
      decisionNote: null,
    }
    await this.changes.insert(tx, change)
    if (change.status === 'planned') await this.takeEffect.schedule(tx, change)
    const { id: changeId, action: asked, reason, effectiveOn } = change
    const subject = { type: 'credential', id: credentialId }
    const details = { changeId, action: asked, reason, effectiveOn }
    await this.audit.record(tx, act(actor, `status_change_${change.status}`, subject, details))
  }
}
