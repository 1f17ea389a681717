// What a share link opens: the register's answer for today, whether the credential is listed or not, and what its holder chose to show. A
// link that ended, was taken back or never was is answered by the same words.
import { Injectable } from '@nestjs/common'
import type { SharedCredential } from '@touchstone/contract'
import { fail, hourOf, initialsOf, opens, type ShareLinkShows } from '@touchstone/domain'
import { createHash } from 'node:crypto'
import type { Actor } from '../../platform/auth/actor.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions } from '../../platform/database/transactions.js'
import { CredentialViews } from '../credentials/credential-view.js'
import { LookUps } from '../verification/look-ups.js'
import { VerificationRepository } from '../verification/verification.repository.js'
import { VerifyCredential } from '../verification/verify-credential.js'
import { ShareLinksRepository } from './share-links.repository.js'

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

@Injectable()
export class OpenShareLink {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly links: ShareLinksRepository,
    private readonly register: VerificationRepository,
    private readonly verify: VerifyCredential,
    private readonly views: CredentialViews,
    private readonly lookUps: LookUps,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `share_link_closed` */
  async run(token: string, actor: Actor): Promise<SharedCredential> {
    const at = this.clock.now()
    const found = await this.links.findOpen(this.database, hashOfToken(token), at)
    if (!found || !opens(found.link, at)) return fail('share_link_closed', {})
    const { link, credentialId } = found
    const entry = await this.register.find(this.database, credentialId)
    if (!entry) return fail('share_link_closed', {})
    const counted = await this.lookUps.countOf(entry.key, 'share_link', actor)
    if (counted && link.lastUsedAt !== hourOf(at))
      await this.transactions.run((tx) => this.links.noteUse(tx, link.id, hourOf(at)))
    const { holderName } = entry.certificate
    const certificate = { ...entry.certificate, holderName: link.shows.name ? holderName : initialsOf(holderName) }
    return {
      verification: this.verify.tell(credentialId, { ...entry, certificate }),
      shows: link.shows,
      requirements: await this.requirements(entry.issuerId, credentialId, link.shows),
      expiresAt: link.expiresAt,
    }
  }

  private async requirements(
    issuerId: Parameters<CredentialViews['get']>[1],
    credentialId: Parameters<CredentialViews['get']>[2],
    shows: ShareLinkShows,
  ): Promise<SharedCredential['requirements']> {
    if (!shows.results && !shows.evidence) return []
    const { evidence } = await this.views.get(this.database, issuerId, credentialId)
    return evidence.map(({ requirementTitle, result, assessedOn, evaluatorRelation }) => ({
      title: requirementTitle,
      result: shows.results ? result : null,
      evidence: shows.evidence ? { assessedOn, evaluatorRelation } : null,
    }))
  }
}
