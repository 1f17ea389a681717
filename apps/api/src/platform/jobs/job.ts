// A kind of background work, as a value: the use case that enqueues it and the handler that does it share nothing else.
import type { z } from 'zod'

export interface Job<Data extends object> {
  /** A verb phrase: `deliver-mail`. The name of the queue; it outlives a restart, so renaming one loses what waits. */
  readonly name: string
  /** What the handler is given: ids, not content. Parsed again before it is handled. */
  readonly data: z.ZodType<Data>
  /** How often it is tried again after a failure. */
  readonly retries: number
  /** Seconds before the first retry; doubled for each one after it. */
  readonly retryDelay: number
  /** Longest time between two tries, in seconds. */
  readonly retryDelayMax: number
  /** A run that takes longer counts as failed, in seconds. */
  readonly timeout: number
}

/** One run of a job. */
export interface JobRun<Data extends object> {
  readonly data: Data
  /** Whether a failure now is the end. */
  readonly lastTry: boolean
  /** Aborted when the run takes too long or the program stops. */
  readonly signal: AbortSignal
}

export type JobHandler<Data extends object> = (run: JobRun<Data>) => Promise<void>
