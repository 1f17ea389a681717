import { Injectable } from '@nestjs/common'
import {
  type CredentialId,
  type CredentialKey,
  fail,
  type Instant,
  ShareLink,
  type ShareLinkId,
} from '@touchstone/domain'
import { IsNull, MoreThan } from 'typeorm'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { type ShareLinkRow, shareLinksTable } from './share-link.entity.js'

export type KeptShareLink = ShareLinkRow

@Injectable()
export class ShareLinksRepository {
  /** Latest first. */
  async of(db: Tx | Database, credentialKey: CredentialKey): Promise<ShareLink[]> {
    const rows = await db
      .getRepository(shareLinksTable)
      .find({ where: { credentialKey }, order: { createdAt: 'DESC', id: 'ASC' } })
    return rows.map((row) => ShareLink.parse(row))
  }

  async insert(tx: Tx, link: KeptShareLink): Promise<void> {
    await tx.insert(shareLinksTable, link)
  }

  /** @returns whether it still stood. @throws DomainError `not_found` */
  async revoke(tx: Tx, credentialKey: CredentialKey, id: ShareLinkId, at: Instant): Promise<boolean> {
    const { affected } = await tx.update(shareLinksTable, { id, credentialKey, revokedAt: IsNull() }, { revokedAt: at })
    if (affected === 1) return true
    const known = await tx.getRepository(shareLinksTable).existsBy({ id, credentialKey })
    return known ? false : fail('not_found', { what: 'share link' })
  }

  /**
   * The link of a token with the ID of what it opens, where it may still open it; the domain says whether it does. One that ended is not even
   * read, so that it takes no longer than one that never was.
   */
  async findOpen(
    db: Tx | Database,
    tokenHash: string,
    at: Instant,
  ): Promise<{ readonly link: ShareLinkRow; readonly credentialId: CredentialId } | undefined> {
    const open = { tokenHash, revokedAt: IsNull(), expiresAt: MoreThan(at) }
    const link = await db.getRepository(shareLinksTable).findOneBy(open)
    if (!link) return undefined
    const [row]: { credential_id: CredentialId }[] = await db.query(
      'SELECT credential_id FROM credentials WHERE key = $1',
      [link.credentialKey],
    )
    return row && { link, credentialId: row.credential_id }
  }

  /** Notes the hour of a use, once in each. */
  async noteUse(tx: Tx, id: ShareLinkId, hour: Instant): Promise<void> {
    await tx.query(
      'UPDATE share_links SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $2)',
      [id, hour],
    )
  }

  /** Those of a person who was erased. */
  async eraseOf(tx: Tx, candidateId: string): Promise<void> {
    await tx.query(
      'DELETE FROM share_links WHERE credential_key IN (SELECT key FROM credentials WHERE candidate_id = $1)',
      [candidateId],
    )
  }
}
