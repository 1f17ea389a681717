// The documents of many credentials as one file.
import {
  CollectionExtra,
  CollectionForm,
  CollectionId,
  CollectionStatus,
  CredentialId,
  Instant,
  IssueBatchId,
  MOST_IN_COLLECTION,
  UserId,
} from '@touchstone/domain'
import { z } from 'zod'
import { CredentialsQuery } from './credentials.js'
import { binary, endpoint } from './endpoint.js'
import { inIssuer, InIssuer } from './shared.js'

/** Which credentials: those of a batch, those a list shows, or those named. Only the active ones are taken. */
export const CollectionOf = z
  .union([
    z.strictObject({ batchId: IssueBatchId }),
    z.strictObject({ list: CredentialsQuery.pick({ q: true, status: true, definitionId: true, expiresWithin: true }) }),
    z.strictObject({ credentialIds: z.array(CredentialId).min(1).max(MOST_IN_COLLECTION) }),
  ])
  .meta({ id: 'CollectionOf' })
export type CollectionOf = z.infer<typeof CollectionOf>

export const OrderCollectionRequest = z
  .strictObject({
    of: CollectionOf,
    form: CollectionForm,
    /** For a zip. */
    extras: z.array(CollectionExtra).max(CollectionExtra.options.length).default([]),
  })
  .meta({ id: 'OrderCollectionRequest' })
export type OrderCollectionRequest = z.infer<typeof OrderCollectionRequest>

export const Collection = z
  .object({
    id: CollectionId,
    batchId: IssueBatchId.nullable(),
    form: CollectionForm,
    extras: z.array(CollectionExtra),
    status: CollectionStatus,
    total: z.int(),
    done: z.int(),
    orderedAt: Instant,
    orderedBy: z.object({ userId: UserId, name: z.string().nullable() }),
    finishedAt: Instant.nullable(),
    /** In bytes; `null` while there is no file. */
    size: z.number().nullable(),
    /** When the file is deleted; `null` while there is none. */
    deleteAt: Instant.nullable(),
  })
  .meta({ id: 'Collection' })
export type Collection = z.infer<typeof Collection>

const oneCollection = inIssuer({ collectionId: CollectionId })

export const collections = {
  listCollections: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/collections',
    summary: 'Collections, latest first, at most 50',
    access: 'credential:issue',
    params: InIssuer,
    query: z.strictObject({ batchId: IssueBatchId.optional() }),
    response: z.array(Collection),
    errors: [],
  }),
  orderCollection: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/collections',
    summary: 'Have the documents of many credentials made into one file; the work goes on afterwards',
    access: 'credential:issue',
    params: InIssuer,
    body: OrderCollectionRequest,
    response: Collection,
    status: 201,
    errors: ['not_found', 'nothing_to_collect', 'collection_too_large'],
  }),
  getCollection: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/collections/:collectionId',
    summary: 'One collection and how far it is',
    access: 'credential:issue',
    params: oneCollection,
    response: Collection,
    errors: ['not_found'],
  }),
  cancelCollection: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/collections/:collectionId/cancelling',
    summary: 'Give up a collection that is being made',
    access: 'credential:issue',
    params: oneCollection,
    response: Collection,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
  deleteCollection: endpoint({
    method: 'POST',
    path: '/issuers/:issuerId/collections/:collectionId/deletion',
    summary: 'Delete the file before its time',
    access: 'credential:issue',
    params: oneCollection,
    response: Collection,
    errors: ['not_found', 'illegal_transition', 'changed_meanwhile'],
  }),
  downloadCollection: endpoint({
    method: 'GET',
    path: '/issuers/:issuerId/collections/:collectionId/file',
    summary: 'The file; that it was fetched is in the audit trail',
    access: 'credential:issue',
    params: oneCollection,
    response: binary('application/octet-stream'),
    errors: ['not_found'],
  }),
}
