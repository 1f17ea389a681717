import { Injectable } from '@nestjs/common'
import type { UpdateStaffRequest } from '@touchstone/contract'
import { fail, requireOwnerRemains, type StaffMember, type UserId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { StaffRepository } from './staff.repository.js'

@Injectable()
export class UpdateStaff {
  constructor(
    private readonly transactions: Transactions,
    private readonly staff: StaffRepository,
    private readonly audit: AuditTrail,
  ) {}

  run(userId: UserId, { role, active }: UpdateStaffRequest, actor: StaffActor): Promise<StaffMember> {
    return this.transactions.run(async (tx) => {
      const staff = await this.staff.lockAll(tx, actor.issuerId)
      const member = staff.find((one) => one.userId === userId) ?? fail('not_found', { what: 'staff' })
      requireOwnerRemains(staff, { userId, role, active })
      await this.staff.update(tx, actor.issuerId, { userId, role, active })
      await this.audit.record(tx, act(actor, 'staff_changed', { type: 'staff', id: userId }, { role, active }))
      return { ...member, role, active }
    })
  }
}
