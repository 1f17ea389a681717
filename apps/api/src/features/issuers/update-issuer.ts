import { Injectable } from '@nestjs/common'
import type { UpdateIssuerRequest } from '@touchstone/contract'
import type { Issuer } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from './issuers.repository.js'

@Injectable()
export class UpdateIssuer {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly audit: AuditTrail,
  ) {}

  run(profile: UpdateIssuerRequest, actor: StaffActor): Promise<Issuer> {
    return this.transactions.run(async (tx) => {
      const before = await this.issuers.get(tx, actor.issuerId)
      const after = { ...before, ...profile }
      await this.issuers.update(tx, after)
      const changed = (Object.keys(profile) as (keyof UpdateIssuerRequest)[]).filter(
        (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
      )
      await this.audit.record(tx, act(actor, 'issuer_changed', { type: 'issuer', id: before.id }, { changed }))
      return after
    })
  }
}
