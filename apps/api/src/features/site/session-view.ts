// Who is signed in, as the sites ask it on every page.
import { Injectable } from '@nestjs/common'
import type { Membership, Session } from '@touchstone/contract'
import { permissionsOf, type UserId } from '@touchstone/domain'
import type { Actor } from '../../platform/auth/actor.js'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StaffRepository } from '../staff/staff.repository.js'

@Injectable()
export class SessionViews {
  constructor(
    private readonly issuers: IssuersRepository,
    private readonly staff: StaffRepository,
    private readonly accounts: StaffAccounts,
  ) {}

  async of(db: Tx | Database, actor: Actor): Promise<Session> {
    if (actor.kind === 'anonymous') return { user: null, memberships: [] }
    const person = (await this.accounts.people(db, [actor.userId])).get(actor.userId)
    // A link proves an address and opens the portal; only a password makes staff.
    if (actor.kind === 'candidate')
      return { user: { id: actor.userId, name: person?.name || actor.email, email: actor.email }, memberships: [] }
    const email = person?.email ?? ''
    const user = { id: actor.userId, name: person?.name ?? email, email }
    return { user, memberships: await this.memberships(db, actor.userId) }
  }

  private async memberships(db: Tx | Database, userId: UserId): Promise<Membership[]> {
    const roles = new Map((await this.staff.membershipsOf(db, userId)).map(({ issuerId, role }) => [issuerId, role]))
    return (await this.issuers.list(db)).flatMap(({ id, name, shortName }) => {
      const role = roles.get(id)
      if (role === undefined) return []
      return [
        { issuerId: id, issuerName: name, issuerShortName: shortName, role, permissions: [...permissionsOf(role)] },
      ]
    })
  }
}
