// Reports are made as documents in the background.
import { ReportForm, ReportReader, ReviewRoundId } from '@touchstone/domain'
import { z } from 'zod'
import type { Job } from '../../platform/jobs/job.js'

const Data = z.strictObject({ roundId: ReviewRoundId, readBy: ReportReader, form: ReportForm })

/** Begun anew when it breaks off: a document that is half made is none. */
export const makeReportDocument: Job<z.infer<typeof Data>> = {
  name: 'make-report-document',
  data: Data,
  retries: 2,
  retryDelay: 5,
  retryDelayMax: 60,
  timeout: 900,
}
