import { Controller } from '@nestjs/common'
import { type InputOf, myCredentials } from '@touchstone/contract'
import { type CandidateActor, CurrentActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { MyBadges } from './my-badges.js'
import { MyCredentialViews } from './my-credential-view.js'
import { SealedCertificates } from './sealed-certificates.js'
import { SetListing } from './set-listing.js'

@Controller()
export class MyCredentialsController {
  constructor(
    private readonly database: Database,
    private readonly views: MyCredentialViews,
    private readonly certificates: SealedCertificates,
    private readonly myBadges: MyBadges,
    private readonly setListing: SetListing,
  ) {}

  @Implements(myCredentials.getMyCertificate)
  async certificate(
    @Input() { params }: InputOf<typeof myCredentials.getMyCertificate>,
    @CurrentActor() actor: CandidateActor,
  ) {
    return this.certificates.file(await this.views.own(this.database, actor.email, params.credentialId))
  }

  @Implements(myCredentials.getMyBadge)
  async badge(@Input() { params }: InputOf<typeof myCredentials.getMyBadge>, @CurrentActor() actor: CandidateActor) {
    return this.myBadges.json(actor.email, params.credentialId)
  }

  @Implements(myCredentials.getMyBadgeAsJwt)
  async badgeAsJwt(
    @Input() { params }: InputOf<typeof myCredentials.getMyBadgeAsJwt>,
    @CurrentActor() actor: CandidateActor,
  ) {
    return this.myBadges.jwt(actor.email, params.credentialId)
  }

  @Implements(myCredentials.getMyBadgePng)
  async badgePng(
    @Input() { params }: InputOf<typeof myCredentials.getMyBadgePng>,
    @CurrentActor() actor: CandidateActor,
  ) {
    return this.myBadges.png(actor.email, params.credentialId)
  }

  @Implements(myCredentials.getMyBadgeSvg)
  async badgeSvg(
    @Input() { params }: InputOf<typeof myCredentials.getMyBadgeSvg>,
    @CurrentActor() actor: CandidateActor,
  ) {
    return this.myBadges.svg(actor.email, params.credentialId)
  }

  @Implements(myCredentials.setMyListing)
  setMyListing(
    @Input() { params, body }: InputOf<typeof myCredentials.setMyListing>,
    @CurrentActor() actor: CandidateActor,
  ) {
    return this.setListing.run(params.credentialId, body.listed, actor)
  }
}
