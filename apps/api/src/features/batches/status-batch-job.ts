// The work a decision on the status of many leaves behind.
import { StatusBatchId } from '@touchstone/domain'
import { z } from 'zod'
import type { Job } from '../../platform/jobs/job.js'

const Data = z.strictObject({ batchId: StatusBatchId })

/** Goes on where it stopped, so it is tried again for as long as a database may be away. */
export const statusBatchJob: Job<z.infer<typeof Data>> = {
  name: 'status-batch',
  data: Data,
  retries: 18,
  retryDelay: 5,
  retryDelayMax: 3_600,
  timeout: 3_600,
}
