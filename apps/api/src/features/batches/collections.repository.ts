// Collections and the credentials in them.
import { Injectable } from '@nestjs/common'
import type { Collection } from '@touchstone/contract'
import {
  type CandidateId,
  type CollectionId,
  collectionLifecycle,
  type CollectionStatus,
  type CredentialKey,
  fail,
  type IssueBatchId,
  type IssuerId,
  type UserId,
} from '@touchstone/domain'
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import type { FileHash } from '../../platform/files/files.js'
import { collectionItemsTable, type CollectionRecord, collectionsTable } from './collection.entities.js'

export type { CollectionRecord } from './collection.entities.js'

const LISTED = 50

export type CollectionSummary = Omit<Collection, 'orderedBy'> & { readonly orderedBy: UserId }

@Injectable()
export class CollectionsRepository {
  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: CollectionId): Promise<CollectionRecord> {
    const row = await db.getRepository(collectionsTable).findOneBy({ id, issuerId })
    return row ?? fail('not_found', { what: 'collection' })
  }

  find(db: Tx | Database, id: CollectionId): Promise<CollectionRecord | null> {
    return db.getRepository(collectionsTable).findOneBy({ id })
  }

  async lock(tx: Tx, id: CollectionId): Promise<CollectionRecord | null> {
    await tx.query('SELECT 1 FROM collections WHERE id = $1 FOR UPDATE', [id])
    return this.find(tx, id)
  }

  /** Latest first. */
  list(db: Tx | Database, issuerId: IssuerId, batchId?: IssueBatchId): Promise<CollectionRecord[]> {
    return db.getRepository(collectionsTable).find({
      where: { issuerId, ...(batchId === undefined ? {} : { batchId }) },
      order: { orderedAt: 'DESC', id: 'ASC' },
      take: LISTED,
    })
  }

  /** Those that a program which ended was at work on. */
  async atWork(db: Tx | Database): Promise<CollectionId[]> {
    const rows = await db.getRepository(collectionsTable).find({ where: { status: 'at_work' }, select: { id: true } })
    return rows.map(({ id }) => id)
  }

  /** @param keys in the order they are to stand in */
  async insert(tx: Tx, collection: CollectionRecord, keys: readonly CredentialKey[]): Promise<void> {
    await tx.insert(collectionsTable, collection)
    await tx.query(
      `INSERT INTO collection_items (collection_id, position, credential_key)
       SELECT $1, items.place, items.key FROM unnest($2::uuid[]) WITH ORDINALITY AS items (key, place)`,
      [collection.id, keys],
    )
  }

  /** Some of the credentials, in their order, those after `position`. */
  items(db: Tx | Database, id: CollectionId, position: number, limit: number) {
    return db
      .getRepository(collectionItemsTable)
      .createQueryBuilder('i')
      .where('i.collectionId = :id AND i.position > :position', { id, position })
      .orderBy('i.position')
      .take(limit)
      .getMany()
  }

  /** @returns whether anybody still wants the work */
  async sayDone(db: Tx | Database, id: CollectionId, done: number): Promise<boolean> {
    const [, count] = await db.query<[unknown, number]>(
      `UPDATE collections SET done = $2 WHERE id = $1 AND status = 'at_work'`,
      [id, done],
    )
    return count === 1
  }

  /** Whether somebody whose documents are in it was erased. */
  async holdsErased(tx: Tx, id: CollectionId): Promise<boolean> {
    const found: unknown[] = await tx.query(
      `SELECT 1 FROM collection_items i JOIN credentials c ON c.key = i.credential_key
        WHERE i.collection_id = $1 AND c.erased_at IS NOT NULL LIMIT 1`,
      [id],
    )
    return found.length > 0
  }

  /** Collections that hold documents of a person and are, or will be, files. */
  async holding(tx: Tx, candidateId: CandidateId): Promise<CollectionRecord[]> {
    return tx
      .getRepository(collectionsTable)
      .createQueryBuilder('k')
      .where(
        `k.status IN ('at_work', 'ready') AND EXISTS (SELECT 1 FROM collection_items i JOIN credentials c ON c.key = i.credential_key
          WHERE i.collection_id = k.id AND c.candidate_id = :candidateId)`,
        { candidateId },
      )
      .getMany()
  }

  /**
   * Takes a collection from the status it was seen in to the next.
   * @throws DomainError `illegal_transition`, `changed_meanwhile`
   */
  async move(
    tx: Tx,
    { id, status }: Pick<CollectionRecord, 'id' | 'status'>,
    action: Parameters<typeof collectionLifecycle.next>[1],
    set: QueryDeepPartialEntity<CollectionRecord> = {},
  ): Promise<CollectionStatus> {
    const next = collectionLifecycle.next(status, action)
    await compareAndSet(tx, collectionsTable, {
      where: { id, status },
      set: { ...set, status: next },
      what: 'collection',
    })
    return next
  }

  /** Forgets the file. @returns what it was kept under */
  async delete(tx: Tx, collection: CollectionRecord): Promise<FileHash[]> {
    await this.move(tx, collection, 'delete', { hash: null, size: null, deleteAt: null })
    return collection.hash === null ? [] : [collection.hash]
  }
}
