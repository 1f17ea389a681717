import { Injectable } from '@nestjs/common'
import { fail, type IssuerId, type SealKey, type SealKeyId, type SealKeyPurpose } from '@touchstone/domain'
import { type FindOptionsWhere, Not } from 'typeorm'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { homeOf } from '../../platform/signing/key-custody.js'
import { type SealKeyRow, sealKeysTable } from './seal-key.entity.js'

/** A seal key with its certificate and where its private half is: for what seals with it, and nobody else. */
export interface SealKeyInCustody extends SealKey {
  /** DER. */
  readonly certificate: Uint8Array
  readonly custody: string
}

/** A root people may trust, as they get it. */
export interface PublishedRoot {
  readonly issuerId: IssuerId
  readonly fingerprint: string
  readonly certificate: Uint8Array
}

@Injectable()
export class SealKeysRepository {
  /** Latest first. */
  async list(db: Tx | Database, issuerId: IssuerId): Promise<SealKey[]> {
    const rows = await db.getRepository(sealKeysTable).find({ where: { issuerId }, order: { createdAt: 'DESC' } })
    return rows.map(toSealKey)
  }

  /** The same, each with where it lives. */
  async views(db: Tx | Database, issuerId: IssuerId) {
    const rows = await db.getRepository(sealKeysTable).find({ where: { issuerId }, order: { createdAt: 'DESC' } })
    return rows.map((row) => ({ ...toSealKey(row), home: homeOf(row.custody) }))
  }

  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: SealKeyId): Promise<SealKey> {
    const row = await db.getRepository(sealKeysTable).findOneBy({ id, issuerId })
    return row ? toSealKey(row) : fail('not_found', { what: 'seal key' })
  }

  /** The key in use, or `undefined` while there is none. */
  async active(db: Tx | Database, issuerId: IssuerId, purpose: SealKeyPurpose): Promise<SealKeyInCustody | undefined> {
    const row = await db.getRepository(sealKeysTable).findOneBy({ issuerId, purpose, status: 'active' })
    return row ? { ...row, certificate: Buffer.from(row.certificate, 'base64') } : undefined
  }

  /** Roots that are believed, latest first; of one issuer, or of all. */
  async roots(db: Tx | Database, issuerId?: IssuerId): Promise<PublishedRoot[]> {
    const where: FindOptionsWhere<SealKeyRow> = { purpose: 'root', status: Not('compromised') }
    if (issuerId !== undefined) where.issuerId = issuerId
    const rows = await db.getRepository(sealKeysTable).find({ where, order: { createdAt: 'DESC' } })
    return rows.map(({ issuerId: owner, fingerprint, certificate }) => ({
      issuerId: owner,
      fingerprint,
      certificate: Buffer.from(certificate, 'base64'),
    }))
  }

  /** Whether a certificate is of a key that was taken out. */
  isCompromised(db: Tx | Database, fingerprint: string): Promise<boolean> {
    return db.getRepository(sealKeysTable).existsBy({ fingerprint, status: 'compromised' })
  }

  async insert(tx: Tx, { certificate, ...key }: SealKeyInCustody): Promise<void> {
    await tx.insert(sealKeysTable, { ...key, certificate: Buffer.from(certificate).toString('base64') })
  }

  /** @throws DomainError `changed_meanwhile` */
  async saveFate(tx: Tx, from: SealKey['status'], { id, status, retiredAt, compromisedAt }: SealKey): Promise<void> {
    const set = { status, retiredAt, compromisedAt }
    await compareAndSet(tx, sealKeysTable, { where: { id, status: from }, set, what: 'seal key' })
  }
}

function toSealKey({ certificate: _, custody: __, ...key }: SealKeyRow): SealKey {
  return key
}
