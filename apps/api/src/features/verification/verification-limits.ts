// How often one caller may ask the register. Misses are what guessing looks like, so they are few, and count together wherever they are
// made; hits are what employers and their systems do all day.
import { Injectable } from '@nestjs/common'
import { RateLimiter } from '../../platform/http/rate-limiter.js'

@Injectable()
export class VerificationLimits {
  readonly misses = new RateLimiter({ burst: 30, perMinute: 20 })
  readonly lookUps = new RateLimiter({ burst: 3_000, perMinute: 60_000 })

  /** A file costs a hundred times what a look-up does, and so does a receipt. */
  readonly files = new RateLimiter({ burst: 120, perMinute: 60 })

  /** A list holds misses by its nature: unlisted people, other registers. A few lists of nothing but misses, and no more for a while. */
  readonly listRows = new RateLimiter({ burst: 20_000, perMinute: 2_000 })
  readonly listMisses = new RateLimiter({ burst: 5_000, perMinute: 100 })
}
