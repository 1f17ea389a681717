// Whether a withdrawal is proposed by one person and approved by another. What was proposed while the rule stood is decided under it:
// turning it off approves nothing.
import { Injectable } from '@nestjs/common'
import type { SetWithdrawalRuleRequest } from '@touchstone/contract'
import type { Issuer } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from './issuers.repository.js'

@Injectable()
export class SetWithdrawalRule {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly audit: AuditTrail,
  ) {}

  run({ twoPersonWithdrawal }: SetWithdrawalRuleRequest, actor: StaffActor): Promise<Issuer> {
    return this.transactions.run(async (tx) => {
      const after = { ...(await this.issuers.get(tx, actor.issuerId)), twoPersonWithdrawal }
      await this.issuers.update(tx, after)
      const subject = { type: 'issuer', id: after.id }
      await this.audit.record(tx, act(actor, 'withdrawal_rule_set', subject, { twoPersonWithdrawal }))
      return after
    })
  }
}
