import { Injectable } from '@nestjs/common'
import type { Issuer } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from './issuers.repository.js'

@Injectable()
export class RemoveLogo {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly audit: AuditTrail,
  ) {}

  run(actor: StaffActor): Promise<Issuer> {
    return this.transactions.run(async (tx) => {
      const after = { ...(await this.issuers.get(tx, actor.issuerId)), logo: null }
      await this.issuers.update(tx, after)
      await this.audit.record(tx, act(actor, 'issuer_logo_removed', { type: 'issuer', id: after.id }))
      return after
    })
  }
}
