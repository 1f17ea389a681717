// Large imports are read and written in the background, and only once: what was interrupted says so and can be started again.
import { ImportId } from '@touchstone/domain'
import { z } from 'zod'
import type { Job } from '../../platform/jobs/job.js'

const Data = z.strictObject({ importId: ImportId })

/** Above these, nobody waits for an answer. */
export const LARGE_FILE = 1024 * 1024
export const MANY_STATEMENTS = 5_000

const once = { data: Data, retries: 0, retryDelay: 1, retryDelayMax: 1 }

export const readImport: Job<z.infer<typeof Data>> = { ...once, name: 'read-import', timeout: 300 }
export const writeImport: Job<z.infer<typeof Data>> = { ...once, name: 'write-import', timeout: 1_800 }
