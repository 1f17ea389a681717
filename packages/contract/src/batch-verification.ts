// Verification of many by programs, with an API key and within its quota of the day.
import { LONGEST_GIVEN, LONGEST_LIST } from '@touchstone/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { ListVerification } from './verification.js'

/** A list as a program sends it. */
export const VerifyBatchRequest = z
  .strictObject({
    credentials: z
      .array(
        z.strictObject({
          /** A credential ID in any spelling, or an address that holds one. */
          id: z.string().max(LONGEST_GIVEN),
          /** The name to confirm. */
          name: z.string().max(LONGEST_GIVEN).nullable().optional(),
        }),
      )
      .min(1)
      .max(LONGEST_LIST),
  })
  .meta({ id: 'VerifyBatchRequest' })
export type VerifyBatchRequest = z.infer<typeof VerifyBatchRequest>

/** Some 400 bytes for each row. */
const LARGEST_BATCH = 2 * 1024 * 1024

export const batchVerification = {
  verifyBatch: endpoint({
    method: 'POST',
    path: '/verifications/batch',
    summary:
      "Check up to 5,000 credential IDs with an API key, and confirm the names beside them; each row counts against the key's quota of the day in UTC, said in RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset",
    access: 'verification:batch',
    body: VerifyBatchRequest,
    bodyLimit: LARGEST_BATCH,
    response: ListVerification,
    errors: ['quota_spent'],
  }),
}
