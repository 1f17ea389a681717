import {
  type CollectionExtra,
  type CollectionForm,
  type CollectionId,
  collectionLifecycle,
  type CollectionStatus,
  type CredentialKey,
  type Instant,
  type IssueBatchId,
  type IssuerId,
  type UserId,
} from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, json, text, uuid } from '../../platform/database/columns.js'

const statuses = collectionLifecycle.states.map((state) => `'${state}'`).join(', ')

export interface CollectionRecord {
  readonly id: CollectionId
  readonly issuerId: IssuerId
  readonly batchId: IssueBatchId | null
  readonly form: CollectionForm
  readonly extras: readonly CollectionExtra[]
  readonly status: CollectionStatus
  readonly total: number
  readonly done: number
  readonly orderedAt: Instant
  readonly orderedBy: UserId
  readonly finishedAt: Instant | null
  readonly hash: string | null
  /** In bytes, as the driver reads a bigint. */
  readonly size: string | null
  readonly deleteAt: Instant | null
}

export const collectionsTable = new EntitySchema<CollectionRecord>({
  name: 'collections',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'collections_pk' }),
    issuerId: uuid('issuer_id'),
    batchId: uuid('batch_id', { nullable: true }),
    form: text('form'),
    extras: json('extras'),
    status: text('status'),
    total: { name: 'total', type: 'integer' },
    done: { name: 'done', type: 'integer' },
    orderedAt: instant('ordered_at'),
    orderedBy: uuid('ordered_by'),
    finishedAt: instant('finished_at', { nullable: true }),
    hash: text('hash', { nullable: true }),
    size: { name: 'size', type: 'bigint', nullable: true },
    deleteAt: instant('delete_at', { nullable: true }),
  },
  indices: [
    { name: 'collections_latest', columns: ['issuerId', 'orderedAt'] },
    { name: 'collections_by_batch', columns: ['batchId'] },
  ],
  foreignKeys: [
    { name: 'collections_issuer', target: 'issuers', columnNames: ['issuerId'], referencedColumnNames: ['id'] },
    { name: 'collections_batch', target: 'issue_batches', columnNames: ['batchId'], referencedColumnNames: ['id'] },
  ],
  checks: [{ name: 'collections_status', expression: `status IN (${statuses})` }],
})

export interface CollectionItemRecord {
  readonly collectionId: CollectionId
  /** From 1, by the holder's name. */
  readonly position: number
  readonly credentialKey: CredentialKey
}

export const collectionItemsTable = new EntitySchema<CollectionItemRecord>({
  name: 'collection_items',
  columns: {
    collectionId: uuid('collection_id', { primary: true, primaryKeyConstraintName: 'collection_items_pk' }),
    position: { name: 'position', type: 'integer', primary: true, primaryKeyConstraintName: 'collection_items_pk' },
    credentialKey: uuid('credential_key'),
  },
  indices: [{ name: 'collection_items_by_credential', columns: ['credentialKey'] }],
  foreignKeys: [
    {
      name: 'collection_items_collection',
      target: 'collections',
      columnNames: ['collectionId'],
      referencedColumnNames: ['id'],
    },
    {
      name: 'collection_items_credential',
      target: 'credentials',
      columnNames: ['credentialKey'],
      referencedColumnNames: ['key'],
    },
  ],
})
