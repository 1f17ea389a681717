import { Injectable } from '@nestjs/common'
import {
  ApiKey,
  type ApiKeyId,
  type ApiKeyScope,
  type CalendarDate,
  fail,
  type Instant,
  type IssuerId,
  type UserId,
} from '@touchstone/domain'
import { IsNull } from 'typeorm'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { type ApiKeyRow, apiKeysTable, apiKeyUsageTable } from './api-key.entities.js'

export type KeptApiKey = ApiKeyRow

export interface ApiKeyUse {
  readonly usedToday: number
  readonly lastUsedOn: CalendarDate | null
}

@Injectable()
export class ApiKeysRepository {
  /** Latest first. */
  async list(db: Tx | Database, issuerId: IssuerId): Promise<ApiKey[]> {
    const rows = await db
      .getRepository(apiKeysTable)
      .find({ where: { issuerId }, order: { createdAt: 'DESC', id: 'ASC' } })
    return rows.map((row) => ApiKey.parse(row))
  }

  /** By key; those never used are not among them. */
  async usesOf(db: Tx | Database, issuerId: IssuerId, today: CalendarDate): Promise<ReadonlyMap<ApiKeyId, ApiKeyUse>> {
    const rows: { id: ApiKeyId; used: number; last: CalendarDate }[] = await db.query(
      `SELECT u.key_id AS id, max(u.day)::text AS last, coalesce(sum(u.rows) FILTER (WHERE u.day = $2), 0)::int AS used
         FROM api_key_usage u JOIN api_keys k ON k.id = u.key_id
        WHERE k.issuer_id = $1 GROUP BY u.key_id`,
      [issuerId, today],
    )
    return new Map(rows.map(({ id, used, last }) => [id, { usedToday: used, lastUsedOn: last }]))
  }

  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: ApiKeyId): Promise<ApiKey> {
    const row = await db.getRepository(apiKeysTable).findOneBy({ id, issuerId })
    return row ? ApiKey.parse(row) : fail('not_found', { what: 'API key' })
  }

  /** The key of a secret that opens `scope` and was not revoked. */
  async findUsable(db: Tx | Database, secretHash: string, scope: ApiKeyScope): Promise<ApiKey | undefined> {
    const row = await db.getRepository(apiKeysTable).findOneBy({ secretHash, scope, revokedAt: IsNull() })
    return row ? ApiKey.parse(row) : undefined
  }

  async insert(tx: Tx, key: KeptApiKey): Promise<void> {
    await tx.insert(apiKeysTable, key)
  }

  /** @throws DomainError `changed_meanwhile` when it is revoked already */
  async revoke(tx: Tx, id: ApiKeyId, by: UserId, at: Instant): Promise<void> {
    const set = { revokedAt: at, revokedBy: by }
    await compareAndSet(tx, apiKeysTable, { where: { id, revokedAt: IsNull() }, set, what: 'API key' })
  }

  /**
   * Adds to the rows used on a day, all of them or none: requests at the same time are counted one after the other by the database.
   *
   * @returns the rows used with these, or `undefined` when they would be more than `limit`
   */
  async take(tx: Tx, id: ApiKeyId, day: CalendarDate, rows: number, limit: number): Promise<number | undefined> {
    const [taken]: { rows: number }[] = await tx.query(
      `INSERT INTO api_key_usage AS u (key_id, day, rows) SELECT $1, $2, $3::int WHERE $3::int <= $4::int
           ON CONFLICT (key_id, day) DO UPDATE SET rows = u.rows + excluded.rows WHERE u.rows + excluded.rows <= $4::int
       RETURNING u.rows`,
      [id, day, rows, limit],
    )
    return taken?.rows
  }

  /** Rows used on that day. */
  async used(db: Tx | Database, keyId: ApiKeyId, day: CalendarDate): Promise<number> {
    const row = await db.getRepository(apiKeyUsageTable).findOneBy({ keyId, day })
    return row?.rows ?? 0
  }
}
