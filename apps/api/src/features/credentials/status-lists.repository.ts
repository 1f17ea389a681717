// Lists of revoked credentials and the places in them.
import { Injectable } from '@nestjs/common'
import { type Credential, fail, type Instant, type IssuerId } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { type StatusListRow, statusListsTable } from './badge.entities.js'

export type StatusList = Omit<StatusListRow, 'entries'>

/** Where a credential stands. */
export interface Entry {
  readonly listId: string
  readonly index: number
}

@Injectable()
export class StatusListsRepository {
  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, id: string): Promise<StatusList> {
    return (await db.getRepository(statusListsTable).findOneBy({ id })) ?? fail('not_found', { what: 'status list' })
  }

  /** Oldest first. */
  async ofIssuer(db: Tx | Database, issuerId: IssuerId): Promise<string[]> {
    const lists = await db.getRepository(statusListsTable).find({ where: { issuerId }, order: { createdAt: 'ASC' } })
    return lists.map(({ id }) => id)
  }

  /** The issuer's list with fewer entries than `full`, locked until the transaction ends. */
  async lockOpen(tx: Tx, issuerId: IssuerId, full: number): Promise<Pick<StatusListRow, 'id' | 'entries'> | undefined> {
    const [open]: Pick<StatusListRow, 'id' | 'entries'>[] = await tx.query(
      'SELECT id, entries FROM status_lists WHERE issuer_id = $1 AND entries < $2 ORDER BY created_at LIMIT 1 FOR UPDATE',
      [issuerId, full],
    )
    return open
  }

  async insert(tx: Tx, list: StatusList): Promise<void> {
    await tx.insert(statusListsTable, { ...list, entries: 0 })
  }

  /** Takes places, each unless somebody has it. @returns those that were free, each with whose it is now */
  async take(
    tx: Tx,
    listId: string,
    wanted: ReadonlyMap<number, Credential['key']>,
  ): Promise<{ readonly index: number; readonly key: Credential['key'] }[]> {
    const taken: { index: number; key: Credential['key'] }[] = await tx.query(
      `INSERT INTO status_entries (list_id, index, credential_key)
       SELECT $1, wanted.index, wanted.key FROM unnest($2::int[], $3::uuid[]) AS wanted (index, key)
       ON CONFLICT (list_id, index) DO NOTHING RETURNING index, credential_key AS key`,
      [listId, [...wanted.keys()], [...wanted.values()]],
    )
    if (taken.length > 0)
      await tx.query('UPDATE status_lists SET entries = entries + $2 WHERE id = $1', [listId, taken.length])
    return taken
  }

  async entryOf(db: Tx | Database, key: Credential['key']): Promise<Entry | undefined> {
    const [row]: { list_id: string; index: number }[] = await db.query(
      'SELECT list_id, index FROM status_entries WHERE credential_key = $1',
      [key],
    )
    return row && { listId: row.list_id, index: row.index }
  }

  /** Of a credential from before there were lists there is nothing to revoke. */
  async revoke(tx: Tx, key: Credential['key'], at: Instant): Promise<void> {
    await tx.query('UPDATE status_entries SET revoked_at = $2 WHERE credential_key = $1 AND revoked_at IS NULL', [
      key,
      at,
    ])
  }

  async revokedIn(db: Tx | Database, listId: string): Promise<number[]> {
    const rows: { index: number }[] = await db.query(
      'SELECT index FROM status_entries WHERE list_id = $1 AND revoked_at IS NOT NULL',
      [listId],
    )
    return rows.map(({ index }) => index)
  }
}
