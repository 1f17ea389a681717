import { Injectable } from '@nestjs/common'
import type { IssuerId, Role, UserId } from '@touchstone/domain'
import { Memberships } from '../../platform/auth/ports.js'
import { Database } from '../../platform/database/transactions.js'
import { StaffRepository } from './staff.repository.js'

/** Answers the guard's question of who is staff. */
@Injectable()
export class StaffMemberships extends Memberships {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffRepository,
  ) {
    super()
  }

  roleOf(userId: UserId, issuerId: IssuerId): Promise<Role | undefined> {
    return this.staff.roleOf(this.database, userId, issuerId)
  }
}
