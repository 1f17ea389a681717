// The first issuer and its owner, made by whoever holds the link the operator was shown. Once an issuer exists the link is dead.
import { timingSafeEqual } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { PublicIssuer, SetUpRequest } from '@touchstone/contract'
import { fail, IssuerId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StaffRepository } from '../staff/staff.repository.js'
import { SetUpToken } from './set-up-token.js'

@Injectable()
export class SetUp {
  constructor(
    private readonly transactions: Transactions,
    private readonly token: SetUpToken,
    private readonly issuers: IssuersRepository,
    private readonly staff: StaffRepository,
    private readonly accounts: StaffAccounts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run({ token, issuer: profile, owner }: SetUpRequest): Promise<PublicIssuer> {
    if (!sameText(token, this.token.value)) fail('setup_link_invalid', {})
    return this.transactions.run(async (tx) => {
      // One lock for all who try at once; the second then finds an issuer.
      await tx.query('LOCK TABLE issuers IN EXCLUSIVE MODE')
      if ((await this.issuers.list(tx)).length > 0) fail('already_set_up', {})
      const createdAt = this.clock.now()
      const issuer = {
        ...profile,
        id: IssuerId.parse(this.random.uuid()),
        accent: null,
        logo: null,
        twoPersonWithdrawal: false,
      }
      await this.issuers.insert(tx, { ...issuer, demo: false, createdAt })
      const userId = await this.accounts.createWithPassword(tx, owner)
      await this.staff.insert(tx, { issuerId: issuer.id, userId, role: 'owner', active: true, createdAt })
      await this.audit.record(tx, {
        issuerId: issuer.id,
        actor: { kind: 'staff', id: userId },
        action: 'issuer_founded',
        subject: { type: 'issuer', id: issuer.id },
      })
      return { ...issuer, sealRoot: null }
    })
  }
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
