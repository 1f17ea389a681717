import { Controller } from '@nestjs/common'
import { type InputOf, type Session, type Site, site } from '@touchstone/contract'
import { type Actor, CurrentActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { SealKeysRepository } from '../keys/seal-keys.repository.js'
import { SessionViews } from './session-view.js'
import { SetUp } from './set-up.js'

@Controller()
export class SiteController {
  constructor(
    private readonly database: Database,
    private readonly settings: PublicSettings,
    private readonly issuers: IssuersRepository,
    private readonly sealKeys: SealKeysRepository,
    private readonly sessions: SessionViews,
    private readonly setUp: SetUp,
  ) {}

  @Implements(site.getSite)
  async getSite(): Promise<Site> {
    const roots = await this.sealKeys.roots(this.database)
    const issuers = (await this.issuers.list(this.database)).map((issuer) => ({
      ...issuer,
      sealRoot: roots.find(({ issuerId }) => issuerId === issuer.id)?.fingerprint ?? null,
    }))
    const demo = await this.issuers.anyDemo(this.database)
    return { issuers, publicUrl: this.settings.publicUrl, demo, setUp: issuers.length > 0 }
  }

  @Implements(site.getSession)
  getSession(@CurrentActor() actor: Actor): Promise<Session> {
    return this.sessions.of(this.database, actor)
  }

  @Implements(site.setUp)
  setUpFirstIssuer(@Input() { body }: InputOf<typeof site.setUp>) {
    return this.setUp.run(body)
  }
}
