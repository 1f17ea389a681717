import { Injectable } from '@nestjs/common'
import type { MakeShareLinkRequest, NewShareLink } from '@touchstone/contract'
import {
  closingOf,
  type CredentialId,
  dateIn,
  requireRoomForLink,
  SHARE_TOKEN_BYTES,
  ShareLinkId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import type { CandidateActor } from '../../platform/auth/actor.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { Random } from '../../platform/random.js'
import { MyCredentialViews } from '../credentials/my-credential-view.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { hashOfToken } from './open-share-link.js'
import { ShareLinksRepository } from './share-links.repository.js'

@Injectable()
export class MakeShareLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly mine: MyCredentialViews,
    private readonly issuers: IssuersRepository,
    private readonly links: ShareLinksRepository,
    private readonly settings: PublicSettings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(
    credentialId: CredentialId,
    { label, shows, days }: MakeShareLinkRequest,
    actor: CandidateActor,
  ): Promise<NewShareLink> {
    return this.transactions.run(async (tx) => {
      const { key, issuerId } = await this.mine.own(tx, actor.email, credentialId)
      const { timeZone } = await this.issuers.get(tx, issuerId)
      const at = this.clock.now()
      requireRoomForLink(await this.links.of(tx, key), at)
      const token = Buffer.from(this.random.bytes(SHARE_TOKEN_BYTES)).toString('base64url')
      const link = {
        id: ShareLinkId.parse(this.random.uuid()),
        label,
        shows,
        createdAt: at,
        expiresAt: closingOf(timeZone, dateIn(timeZone, at), days),
        revokedAt: null,
        lastUsedAt: null,
      }
      await this.links.insert(tx, { ...link, credentialKey: key, tokenHash: hashOfToken(token) })
      await this.audit.record(tx, {
        issuerId,
        actor: { kind: 'candidate', id: actor.userId },
        action: 'share_link_made',
        subject: { type: 'credential', id: credentialId },
        details: { shareLinkId: link.id },
      })
      // After the # it is never sent: not to us with the page, not to anyone the page leads on to.
      return { ...link, url: `${this.settings.publicUrl}/shared#${token}` }
    })
  }
}
