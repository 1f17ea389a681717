import { Injectable } from '@nestjs/common'
import type { InviteStaffRequest } from '@touchstone/contract'
import { fail, type StaffMember } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { StaffInvitations } from '../../platform/auth/staff-invitations.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StaffRepository } from './staff.repository.js'

@Injectable()
export class InviteStaff {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly staff: StaffRepository,
    private readonly accounts: StaffAccounts,
    private readonly invitations: StaffInvitations,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run({ name, email, role }: InviteStaffRequest, actor: StaffActor): Promise<StaffMember> {
    const { issuerId } = actor
    return this.transactions.run(async (tx) => {
      const issuer = await this.issuers.get(tx, issuerId)
      const userId = await this.accounts.findOrCreate(tx, { name, email })
      const added = await this.staff.insert(tx, { issuerId, userId, role, active: true, createdAt: this.clock.now() })
      if (!added) fail('staff_email_taken', {})
      await this.invitations.send(tx, { userId, email, issuerId, issuerName: issuer.name })
      await this.audit.record(tx, act(actor, 'staff_invited', { type: 'staff', id: userId }, { role }))
      // Somebody who has an account keeps the name on it.
      const person = (await this.accounts.people(tx, [userId])).get(userId) ?? { name, email }
      return { userId, ...person, role, active: true }
    })
  }
}
