// What was signed for a credential, letter for letter.
import { Injectable } from '@nestjs/common'
import { type Credential, fail, type Instant, type SigningKeyId } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { badgeDocumentsTable } from './badge.entities.js'

export interface SignedBadge {
  readonly credentialKey: Credential['key']
  readonly keyId: SigningKeyId
  readonly document: string
  readonly signedAt: Instant
}

@Injectable()
export class BadgeDocumentsRepository {
  async insertFirst(tx: Tx, badge: SignedBadge): Promise<void> {
    await tx.insert(badgeDocumentsTable, { ...badge, revision: 1 })
  }

  /**
   * The document handed out: the one signed last.
   * @throws DomainError `not_found` for a credential from before credentials were signed
   */
  async latest(db: Tx | Database, credentialKey: Credential['key']): Promise<string> {
    const [latest] = await db
      .getRepository(badgeDocumentsTable)
      .find({ where: { credentialKey }, order: { revision: 'DESC' }, take: 1 })
    return latest?.document ?? fail('not_found', { what: 'badge' })
  }
}
