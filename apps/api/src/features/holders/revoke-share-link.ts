import { Injectable } from '@nestjs/common'
import type { CredentialId, ShareLinkId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import type { CandidateActor } from '../../platform/auth/actor.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { MyCredentialViews } from '../credentials/my-credential-view.js'
import { ShareLinksRepository } from './share-links.repository.js'

@Injectable()
export class RevokeShareLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly mine: MyCredentialViews,
    private readonly links: ShareLinksRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(credentialId: CredentialId, shareLinkId: ShareLinkId, actor: CandidateActor): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { key, issuerId } = await this.mine.own(tx, actor.email, credentialId)
      if (!(await this.links.revoke(tx, key, shareLinkId, this.clock.now()))) return
      await this.audit.record(tx, {
        issuerId,
        actor: { kind: 'candidate', id: actor.userId },
        action: 'share_link_revoked',
        subject: { type: 'credential', id: credentialId },
        details: { shareLinkId },
      })
    })
  }
}
