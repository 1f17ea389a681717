// The audit trail as staff read it: the events as recorded, with the actor's name looked up at the moment of reading.
import { Controller } from '@nestjs/common'
import { type InputOf, issuer } from '@touchstone/contract'
import { UserId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'

@Controller()
export class AuditController {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly accounts: StaffAccounts,
    private readonly clock: Clock,
  ) {}

  @Implements(issuer.listAuditEvents)
  async list(@Input() { params, query }: InputOf<typeof issuer.listAuditEvents>) {
    const { subjectType, subjectId, before, limit } = query
    const events = await this.audit.list(this.database, {
      issuerId: params.issuerId,
      limit,
      ...(before === undefined ? {} : { before }),
      ...(subjectType === undefined ? {} : { subjectType }),
      ...(subjectType === undefined || subjectId === undefined
        ? {}
        : { subject: { type: subjectType, id: subjectId } }),
    })
    const staff = events.flatMap(({ actor }) =>
      actor.kind === 'staff' && actor.id !== null ? UserId.parse(actor.id) : [],
    )
    const people = await this.accounts.people(this.database, staff)
    const nameOf = (id: string | null) => (id === null ? null : (people.get(UserId.parse(id))?.name ?? null))
    const last = events.at(-1)
    return {
      items: events.map(({ issuerId: _, ...event }) => ({
        ...event,
        actor: { ...event.actor, name: nameOf(event.actor.id) },
      })),
      next: last && events.length === limit && last.position > 1 ? last.position : null,
    }
  }

  @Implements(issuer.verifyAuditTrail)
  async verify(@Input() { params }: InputOf<typeof issuer.verifyAuditTrail>) {
    return { ...(await this.audit.verify(this.database, params.issuerId)), checkedAt: this.clock.now() }
  }
}
