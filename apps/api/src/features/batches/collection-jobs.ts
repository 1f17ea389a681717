// Collections are made and deleted in the background.
import { CollectionId } from '@touchstone/domain'
import { z } from 'zod'
import type { Job } from '../../platform/jobs/job.js'

const Data = z.strictObject({ collectionId: CollectionId })

/** Begun anew when it breaks off: a file that is half made is none. */
export const makeCollection: Job<z.infer<typeof Data>> = {
  name: 'make-collection',
  data: Data,
  retries: 3,
  retryDelay: 5,
  retryDelayMax: 300,
  timeout: 1_800,
}

/** Tried for some days: what is said to be deleted is deleted. */
export const deleteCollectionJob: Job<z.infer<typeof Data>> = {
  name: 'delete-collection',
  data: Data,
  retries: 40,
  retryDelay: 60,
  retryDelayMax: 14_400,
  timeout: 300,
}
