import { Injectable } from '@nestjs/common'
import type { IssuerId, Role, UserId } from '@touchstone/domain'
import { Memberships, type StaffAt } from '../../platform/auth/ports.js'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { Database } from '../../platform/database/transactions.js'
import { StaffRepository } from './staff.repository.js'

/** Answers the guard's question of who is staff. */
@Injectable()
export class StaffMemberships extends Memberships {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffRepository,
    private readonly accounts: StaffAccounts,
  ) {
    super()
  }

  roleOf(userId: UserId, issuerId: IssuerId): Promise<Role | undefined> {
    return this.staff.roleOf(this.database, userId, issuerId)
  }

  async staffAt(email: string): Promise<StaffAt | undefined> {
    const userId = await this.accounts.idOf(this.database, email)
    const memberships = userId === undefined ? [] : await this.staff.membershipsOf(this.database, userId)
    return userId !== undefined && memberships.length > 0
      ? { userId, issuerIds: memberships.map(({ issuerId }) => issuerId) }
      : undefined
  }
}
