// The audit trail as staff read it: the events as recorded, with the actor's name looked up at the moment of reading.
import { Injectable } from '@nestjs/common'
import type { InputOf, issuer } from '@touchstone/contract'
import { type IssuerId, UserId } from '@touchstone/domain'
import { type AuditEvent, AuditTrail } from '../../platform/audit/audit-trail.js'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import type { Database, Tx } from '../../platform/database/transactions.js'

type AuditQuery = InputOf<typeof issuer.listAuditEvents>['query']

@Injectable()
export class AuditViews {
  constructor(
    private readonly audit: AuditTrail,
    private readonly accounts: StaffAccounts,
  ) {}

  async page(db: Tx | Database, issuerId: IssuerId, query: AuditQuery) {
    const { subjectType, subjectId, before, limit } = query
    const events = await this.audit.list(db, {
      issuerId,
      limit,
      ...(before === undefined ? {} : { before }),
      ...(subjectType === undefined ? {} : { subjectType }),
      ...(subjectType === undefined || subjectId === undefined
        ? {}
        : { subject: { type: subjectType, id: subjectId } }),
    })
    const people = await this.accounts.people(db, events.flatMap(staffIn))
    const nameOf = (event: AuditEvent) => staffIn(event).map((id) => people.get(id)?.name)[0] ?? null
    const last = events.at(-1)
    return {
      items: events.map((event) => ({
        ...event,
        actor: { ...event.actor, name: nameOf(event) },
      })),
      next: last && events.length === limit && last.position > 1 ? last.position : null,
    }
  }
}

/** Candidates act too, and are not named here. */
function staffIn({ actor }: AuditEvent): UserId[] {
  return actor.kind === 'staff' && actor.id !== null ? [UserId.parse(actor.id)] : []
}
