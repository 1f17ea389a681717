// What was signed for a credential, letter for letter.
import { Injectable } from '@nestjs/common'
import {
  type Credential,
  type CredentialId,
  fail,
  type Instant,
  type IssuerId,
  type SigningKeyId,
} from '@touchstone/domain'
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
  /** Keeps what was signed; it is the one handed out from now on. */
  async insert(tx: Tx, badge: SignedBadge): Promise<void> {
    const [last]: { revision: number }[] = await tx.query(
      'SELECT coalesce(max(revision), 0)::int AS revision FROM badge_documents WHERE credential_key = $1',
      [badge.credentialKey],
    )
    await tx.insert(badgeDocumentsTable, { ...badge, revision: (last?.revision ?? 0) + 1 })
  }

  /** Keeps what was signed for credentials that had nothing signed before. */
  async insertFirst(tx: Tx, badges: readonly SignedBadge[]): Promise<void> {
    if (badges.length === 0) return
    await tx.insert(
      badgeDocumentsTable,
      badges.map((badge) => ({ ...badge, revision: 1 })),
    )
  }

  /** Credentials of an issuer that stand and whose latest document was signed by a key that was taken out. */
  async signedByCompromised(db: Tx | Database, issuerId: IssuerId, limit: number): Promise<CredentialId[]> {
    const rows: { credential_id: CredentialId }[] = await db.query(
      `SELECT c.credential_id FROM signing_keys k
       JOIN badge_documents d ON d.key_id = k.id
       JOIN credentials c ON c.key = d.credential_key
       WHERE k.issuer_id = $1 AND k.status = 'compromised' AND c.status IN ('active', 'suspended')
         AND NOT EXISTS (SELECT 1 FROM badge_documents later WHERE later.credential_key = d.credential_key AND later.revision > d.revision)
       ORDER BY c.issued_at, c.key LIMIT $2`,
      [issuerId, limit],
    )
    return rows.map((row) => row.credential_id)
  }

  /**
   * The document handed out: the one signed last.
   * @throws DomainError `not_found` for a credential from before credentials were signed
   */
  async latest(db: Tx | Database, credentialKey: Credential['key']): Promise<string> {
    return (await this.find(db, credentialKey)) ?? fail('not_found', { what: 'badge' })
  }

  /** The documents of a credential whose holder was erased. */
  async erase(tx: Tx, credentialKey: Credential['key']): Promise<void> {
    await tx.query('DELETE FROM badge_documents WHERE credential_key = $1', [credentialKey])
  }

  async find(db: Tx | Database, credentialKey: Credential['key']): Promise<string | undefined> {
    return (await this.current(db, credentialKey))?.document
  }

  /** The document handed out, with its number; `undefined` for a credential from before credentials were signed. */
  async current(db: Tx | Database, credentialKey: Credential['key']) {
    const [latest] = await db
      .getRepository(badgeDocumentsTable)
      .find({ where: { credentialKey }, order: { revision: 'DESC' }, take: 1 })
    return latest && { document: latest.document, revision: latest.revision }
  }
}
