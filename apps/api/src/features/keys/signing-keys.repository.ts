import { Injectable } from '@nestjs/common'
import { fail, type IssuerId, type SigningKey, type SigningKeyId } from '@touchstone/domain'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import { type Database, type Tx, violatedConstraint } from '../../platform/database/transactions.js'
import { homeOf } from '../../platform/signing/key-custody.js'
import { type SigningKeyRow, signingKeysTable } from './signing-key.entity.js'

/** A key with where its private half is: for what signs with it, and nobody else. */
export interface KeyInCustody extends SigningKey {
  readonly custody: string
}

@Injectable()
export class SigningKeysRepository {
  /** Latest first. */
  async list(db: Tx | Database, issuerId: IssuerId): Promise<SigningKey[]> {
    const rows = await db.getRepository(signingKeysTable).find({ where: { issuerId }, order: { createdAt: 'DESC' } })
    return rows.map(toSigningKey)
  }

  /** The same, each with where it lives. */
  async views(db: Tx | Database, issuerId: IssuerId) {
    const rows = await db.getRepository(signingKeysTable).find({ where: { issuerId }, order: { createdAt: 'DESC' } })
    return rows.map((row) => ({ ...toSigningKey(row), home: homeOf(row.custody) }))
  }

  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: SigningKeyId): Promise<SigningKey> {
    const row = await db.getRepository(signingKeysTable).findOneBy({ id, issuerId })
    return row ? toSigningKey(row) : fail('not_found', { what: 'signing key' })
  }

  /** The key in use, with its custody, or `null` while there is none. */
  active(db: Tx | Database, issuerId: IssuerId): Promise<KeyInCustody | null> {
    return db.getRepository(signingKeysTable).findOneBy({ issuerId, status: 'active' })
  }

  /** @throws DomainError `changed_meanwhile` when another key became the active one first */
  async insert(tx: Tx, key: KeyInCustody): Promise<void> {
    await tx.insert(signingKeysTable, key).catch((error: unknown) => {
      if (violatedConstraint(error) === 'signing_keys_one_active') fail('changed_meanwhile', { what: 'signing key' })
      throw error
    })
  }

  /** @throws DomainError `changed_meanwhile` */
  async saveFate(tx: Tx, from: SigningKey['status'], { id, status, retiredAt, compromisedAt }: SigningKey) {
    const set = { status, retiredAt, compromisedAt }
    await compareAndSet(tx, signingKeysTable, { where: { id, status: from }, set, what: 'signing key' })
  }
}

function toSigningKey({ custody: _, ...key }: SigningKeyRow): SigningKey {
  return key
}
