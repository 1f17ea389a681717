// The work a decision on many leaves behind.
import { IssueBatchId } from '@touchstone/domain'
import { z } from 'zod'
import type { Job } from '../../platform/jobs/job.js'

const Data = z.strictObject({ batchId: IssueBatchId })

/** Goes on where it stopped, so it is tried again for as long as a database may be away. */
export const issueBatchJob: Job<z.infer<typeof Data>> = {
  name: 'issue-batch',
  data: Data,
  retries: 18,
  retryDelay: 5,
  retryDelayMax: 3_600,
  timeout: 3_600,
}
