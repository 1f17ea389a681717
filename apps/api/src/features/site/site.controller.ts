import { Controller } from '@nestjs/common'
import { type InputOf, type Session, type Site, site } from '@touchstone/contract'
import { permissionsOf } from '@touchstone/domain'
import { type Actor, CurrentActor } from '../../platform/auth/actor.js'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StaffRepository } from '../staff/staff.repository.js'
import { SetUp } from './set-up.js'

@Controller()
export class SiteController {
  constructor(
    private readonly database: Database,
    private readonly settings: PublicSettings,
    private readonly issuers: IssuersRepository,
    private readonly staff: StaffRepository,
    private readonly accounts: StaffAccounts,
    private readonly setUp: SetUp,
  ) {}

  @Implements(site.getSite)
  async getSite(): Promise<Site> {
    const issuers = await this.issuers.list(this.database)
    const demo = await this.issuers.anyDemo(this.database)
    return { issuers, publicUrl: this.settings.publicUrl, demo, setUp: issuers.length > 0 }
  }

  @Implements(site.getSession)
  async getSession(@CurrentActor() actor: Actor): Promise<Session> {
    if (actor.kind === 'anonymous') return { user: null, memberships: [] }
    const person = (await this.accounts.people(this.database, [actor.userId])).get(actor.userId)
    const email = person?.email ?? ''
    // A link proves an address and opens the portal; only a password makes staff.
    if (actor.kind === 'candidate')
      return { user: { name: person?.name || actor.email, email: actor.email }, memberships: [] }
    const memberships = await this.staff.membershipsOf(this.database, actor.userId)
    const issuers = new Map((await this.issuers.list(this.database)).map((issuer) => [issuer.id, issuer]))
    return {
      user: { name: person?.name ?? email, email },
      memberships: memberships.flatMap(({ issuerId, role }) => {
        const issuer = issuers.get(issuerId)
        return issuer
          ? [
              {
                issuerId,
                issuerName: issuer.name,
                issuerShortName: issuer.shortName,
                role,
                permissions: [...permissionsOf(role)],
              },
            ]
          : []
      }),
    }
  }

  @Implements(site.setUp)
  setUpFirstIssuer(@Input() { body }: InputOf<typeof site.setUp>) {
    return this.setUp.run(body)
  }
}
