import { Controller } from '@nestjs/common'
import { type InputOf, shareLinks } from '@touchstone/contract'
import { type Actor, type CandidateActor, CurrentActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Caller } from '../../platform/http/client-address.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { RateLimiter } from '../../platform/http/rate-limiter.js'
import { MyCredentialViews } from '../credentials/my-credential-view.js'
import { LookUpsRepository } from '../verification/look-ups.repository.js'
import { MakeShareLink } from './make-share-link.js'
import { OpenShareLink } from './open-share-link.js'
import { RevokeShareLink } from './revoke-share-link.js'
import { ShareLinksRepository } from './share-links.repository.js'

@Controller()
export class ShareLinksController {
  private readonly openings = new RateLimiter({ burst: 60, perMinute: 60 })

  constructor(
    private readonly database: Database,
    private readonly mine: MyCredentialViews,
    private readonly links: ShareLinksRepository,
    private readonly lookUps: LookUpsRepository,
    private readonly makeShareLink: MakeShareLink,
    private readonly revokeShareLink: RevokeShareLink,
    private readonly openShareLink: OpenShareLink,
  ) {}

  @Implements(shareLinks.listMyShareLinks)
  async list(@Input() { params }: InputOf<typeof shareLinks.listMyShareLinks>, @CurrentActor() actor: CandidateActor) {
    const { key } = await this.mine.own(this.database, actor.email, params.credentialId)
    return this.links.of(this.database, key)
  }

  @Implements(shareLinks.makeShareLink)
  make(@Input() { params, body }: InputOf<typeof shareLinks.makeShareLink>, @CurrentActor() actor: CandidateActor) {
    return this.makeShareLink.run(params.credentialId, body, actor)
  }

  @Implements(shareLinks.revokeShareLink)
  revoke(@Input() { params }: InputOf<typeof shareLinks.revokeShareLink>, @CurrentActor() actor: CandidateActor) {
    return this.revokeShareLink.run(params.credentialId, params.shareLinkId, actor)
  }

  @Implements(shareLinks.listMyLookUps)
  async lookedUp(@Input() { params }: InputOf<typeof shareLinks.listMyLookUps>, @CurrentActor() actor: CandidateActor) {
    const { key } = await this.mine.own(this.database, actor.email, params.credentialId)
    return this.lookUps.of(this.database, key)
  }

  @Implements(shareLinks.openShareLink)
  open(
    @Input() { body }: InputOf<typeof shareLinks.openShareLink>,
    @Caller() caller: string,
    @CurrentActor() actor: Actor,
  ) {
    this.openings.take(caller)
    return this.openShareLink.run(body.token, actor)
  }
}
