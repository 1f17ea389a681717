// Who belongs to which issuer as what. Names and addresses are the account's, see platform/auth/staff-accounts.ts.
import { Injectable } from '@nestjs/common'
import type { IssuerId, Role, StaffMember, UserId } from '@touchstone/domain'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { type StaffMemberRow, staffMembersTable } from './staff-member.entity.js'

@Injectable()
export class StaffRepository {
  constructor(private readonly accounts: StaffAccounts) {}

  async list(db: Tx | Database, issuerId: IssuerId): Promise<StaffMember[]> {
    const rows = await db.getRepository(staffMembersTable).find({ where: { issuerId }, order: { createdAt: 'ASC' } })
    const people = await this.accounts.people(
      db,
      rows.map(({ userId }) => userId),
    )
    return rows.flatMap(({ userId, role, active }) => {
      const person = people.get(userId)
      return person ? [{ userId, ...person, role, active }] : []
    })
  }

  /** The issuer's staff with every row locked, so that two owners cannot each remove the other. */
  async lockAll(tx: Tx, issuerId: IssuerId): Promise<StaffMember[]> {
    await tx.query('SELECT 1 FROM staff_members WHERE issuer_id = $1 ORDER BY user_id FOR UPDATE', [issuerId])
    return this.list(tx, issuerId)
  }

  /** Active memberships of a person. */
  membershipsOf(db: Tx | Database, userId: UserId): Promise<StaffMemberRow[]> {
    return db.getRepository(staffMembersTable).find({ where: { userId, active: true }, order: { createdAt: 'ASC' } })
  }

  /** Whether a person is, or ever was, staff of any issuer. */
  everMember(db: Tx | Database, userId: UserId): Promise<boolean> {
    return db.getRepository(staffMembersTable).existsBy({ userId })
  }

  async roleOf(db: Tx | Database, userId: UserId, issuerId: IssuerId): Promise<Role | undefined> {
    const row = await db.getRepository(staffMembersTable).findOneBy({ userId, issuerId, active: true })
    return row?.role
  }

  /** @returns false when the person already is, or was, a member */
  async insert(tx: Tx, member: StaffMemberRow): Promise<boolean> {
    const before = await tx
      .getRepository(staffMembersTable)
      .findOneBy({ userId: member.userId, issuerId: member.issuerId })
    if (before) return false
    await tx.insert(staffMembersTable, member)
    return true
  }

  async update(
    tx: Tx,
    issuerId: IssuerId,
    { userId, role, active }: Pick<StaffMember, 'userId' | 'role' | 'active'>,
  ): Promise<void> {
    await tx.update(staffMembersTable, { issuerId, userId }, { role, active })
  }
}
