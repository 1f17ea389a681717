// Counts look-ups for holders to see, in memory, and writes them down every few seconds: verification answers a thousand times a second and
// must not wait for a write. What is counted is the credential, the hour and the way; nothing of whoever asked. A crash loses a few.
import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import {
  addDays,
  type CredentialKey,
  dateIn,
  hourOf,
  LOOK_UP_DAYS,
  type LookUpWay,
  startOfDay,
} from '@touchstone/domain'
import { z } from 'zod'
import type { Actor } from '../../platform/auth/actor.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions } from '../../platform/database/transactions.js'
import type { Job } from '../../platform/jobs/job.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { type CountedLookUp, LookUpsRepository } from './look-ups.repository.js'

const EVERY_MS = 5_000
/** Rows of one statement, and how many different ones are counted before they are written without waiting. */
const AT_ONCE = 5_000

const forgetLookUps: Job<object> = {
  name: 'forget-look-ups',
  data: z.strictObject({}),
  retries: 3,
  retryDelay: 60,
  retryDelayMax: 3600,
  timeout: 600,
}

@Injectable()
export class LookUps implements OnModuleInit, BeforeApplicationShutdown {
  readonly #log = new Logger('LookUps')
  #counted = new Map<string, { -readonly [Part in keyof CountedLookUp]: CountedLookUp[Part] }>()
  #timer: NodeJS.Timeout | undefined

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly repository: LookUpsRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(forgetLookUps, () => this.forget())
    this.jobs.repeat(forgetLookUps, '10 3 * * *', {})
  }

  /** Counts a look-up, unless it is the holder's own: what they see is how often others looked. @returns whether it was counted */
  async countOf(credentialKey: CredentialKey, way: LookUpWay, actor: Actor): Promise<boolean> {
    if (actor.kind === 'candidate' && (await this.repository.isHeldBy(this.database, credentialKey, actor.email)))
      return false
    this.count(credentialKey, way)
    return true
  }

  /** Takes no time to speak of, and never fails. */
  count(credentialKey: CredentialKey, way: LookUpWay): void {
    const hour = hourOf(this.clock.now())
    const name = `${credentialKey} ${way} ${hour}`
    const known = this.#counted.get(name)
    if (known) known.count += 1
    else this.#counted.set(name, { credentialKey, hour, way, count: 1 })
    if (this.#counted.size >= AT_ONCE) void this.flush()
    this.#timer ??= setTimeout(() => void this.flush(), EVERY_MS).unref()
  }

  /** Writes down what was counted. A failure is said in the log, and costs the counts alone. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const counted = [...this.#counted.values()]
    this.#counted = new Map()
    if (counted.length === 0) return
    await this.transactions
      .run((tx) => this.repository.add(tx, counted))
      .catch(() => this.#log.warn('Look-ups could not be written down'))
  }

  /** Deletes what is older than it is kept for. */
  forget(): Promise<void> {
    const oldest = addDays(dateIn('UTC', this.clock.now()), -LOOK_UP_DAYS)
    return this.transactions.run((tx) => this.repository.forgetBefore(tx, startOfDay('UTC', oldest)))
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.flush()
  }
}
