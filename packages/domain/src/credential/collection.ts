// The documents of many credentials as one file, made in the background and kept for some days: for those who hand out or print them.
import { z } from 'zod'
import { lifecycle } from '../lifecycle.js'

export const collectionLifecycle = lifecycle('collection', {
  at_work: { finish: 'ready', cancel: 'cancelled', fail: 'failed', delete: 'deleted' },
  ready: { delete: 'deleted' },
  cancelled: {},
  failed: {},
  deleted: {},
})

export const CollectionStatus = z.enum(collectionLifecycle.states).meta({ id: 'CollectionStatus' })
export type CollectionStatus = z.infer<typeof CollectionStatus>

/** `zip`: each certificate as the sealed file its holder gets, with a list. `print`: all as the pages of one PDF, without a seal. */
export const CollectionForm = z.enum(['zip', 'print']).meta({ id: 'CollectionForm' })
export type CollectionForm = z.infer<typeof CollectionForm>

/** What a zip holds beside the certificates: the signed credential, and the badge picture with the credential inside. */
export const CollectionExtra = z.enum(['json', 'png']).meta({ id: 'CollectionExtra' })
export type CollectionExtra = z.infer<typeof CollectionExtra>

/** Credentials of one collection. */
export const MOST_IN_COLLECTION = 2_000

/** For so many days the file can be fetched; then it is deleted. */
export const COLLECTION_DAYS = 7
