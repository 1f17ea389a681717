// A token bucket for each caller, kept in memory: it slows guessing down, it is not a quota. Several processes each keep
// their own, which multiplies the rate by their number and nothing else.
import { fail } from '@touchstone/domain'

export interface Rate {
  /** How many at once, from a full bucket. */
  readonly burst: number
  /** How many more for each minute that passes. */
  readonly perMinute: number
}

export interface RateLimiterOptions {
  /** Milliseconds that only grow; default the process's monotonic clock. */
  readonly milliseconds?: () => number
  /** How many callers are remembered; the longest silent is forgotten first. */
  readonly callers?: number
}

interface Bucket {
  tokens: number
  at: number
}

export class RateLimiter {
  readonly #rate: Rate
  readonly #milliseconds: () => number
  readonly #callers: number
  /** In order of last use, oldest first. */
  readonly #buckets = new Map<string, Bucket>()

  constructor(rate: Rate, { milliseconds = () => performance.now(), callers = 20_000 }: RateLimiterOptions = {}) {
    this.#rate = rate
    this.#milliseconds = milliseconds
    this.#callers = callers
  }

  /** @throws DomainError `too_many_requests` when nothing is left; takes nothing. For look-ups whose hits are free. */
  check(caller: string): void {
    const { tokens } = this.#bucket(caller)
    if (tokens >= 1) return
    fail('too_many_requests', { retryAfterSeconds: Math.max(1, Math.ceil(((1 - tokens) / this.#rate.perMinute) * 60)) })
  }

  /** Takes one or more, also when nothing is left: answers already under way count too, down to an empty bucket. */
  spend(caller: string, amount = 1): void {
    const bucket = this.#bucket(caller)
    bucket.tokens = Math.max(0, bucket.tokens - amount)
    this.#buckets.delete(caller)
    this.#buckets.set(caller, bucket)
    if (this.#buckets.size > this.#callers)
      for (const oldest of this.#buckets.keys()) {
        this.#buckets.delete(oldest)
        break
      }
  }

  /** {@link check}, then {@link spend}. */
  take(caller: string): void {
    this.check(caller)
    this.spend(caller)
  }

  #bucket(caller: string): Bucket {
    const now = this.#milliseconds()
    const known = this.#buckets.get(caller)
    if (known === undefined) return { tokens: this.#rate.burst, at: now }
    const refilled = known.tokens + ((now - known.at) / 60_000) * this.#rate.perMinute
    return { tokens: Math.min(this.#rate.burst, refilled), at: now }
  }
}
