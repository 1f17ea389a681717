import { Injectable } from '@nestjs/common'
import type { SetAccentRequest } from '@touchstone/contract'
import type { Issuer } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from './issuers.repository.js'

@Injectable()
export class SetAccent {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly audit: AuditTrail,
  ) {}

  run({ accent }: SetAccentRequest, actor: StaffActor): Promise<Issuer> {
    return this.transactions.run(async (tx) => {
      const after = { ...(await this.issuers.get(tx, actor.issuerId)), accent }
      await this.issuers.update(tx, after)
      const subject = { type: 'issuer', id: after.id }
      await this.audit.record(tx, act(actor, 'issuer_accent_set', subject, { accent }))
      return after
    })
  }
}
