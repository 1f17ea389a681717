// The work a compromised key leaves behind. Ordered here, done where credentials are known.
import { IssuerId } from '@touchstone/domain'
import { z } from 'zod'
import type { Job } from '../../platform/jobs/job.js'

const Data = z.strictObject({ issuerId: IssuerId })

/** Tried for about a day. It goes on where it stopped. */
export const signBadgesAgain: Job<z.infer<typeof Data>> = {
  name: 'sign-badges-again',
  data: Data,
  retries: 18,
  retryDelay: 30,
  retryDelayMax: 7200,
  timeout: 3600,
}
