import { Controller } from '@nestjs/common'
import { type InputOf, verification } from '@touchstone/contract'
import { Caller } from '../../platform/http/client-address.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { RateLimiter } from '../../platform/http/rate-limiter.js'
import { VerifyCredential } from './verify-credential.js'
import { VerifyFile } from './verify-file.js'

@Controller()
export class VerificationController {
  /** Misses are what guessing looks like, so they are few; hits are what employers and their systems do all day. */
  private readonly misses = new RateLimiter({ burst: 30, perMinute: 20 })
  private readonly lookUps = new RateLimiter({ burst: 3_000, perMinute: 60_000 })

  /** A file costs a hundred times what a look-up does. */
  private readonly files = new RateLimiter({ burst: 120, perMinute: 60 })

  constructor(
    private readonly verifyCredential: VerifyCredential,
    private readonly verifyFile: VerifyFile,
  ) {}

  @Implements(verification.verifyFile)
  async file(@Input() { body }: InputOf<typeof verification.verifyFile>, @Caller() caller: string) {
    this.misses.check(caller)
    this.files.take(caller)
    const answer = await this.verifyFile.run(body.bytes)
    if (answer.outcome === 'not_found') this.misses.spend(caller)
    return answer
  }

  @Implements(verification.verifyCredential)
  async verify(@Input() { params, query }: InputOf<typeof verification.verifyCredential>, @Caller() caller: string) {
    this.misses.check(caller)
    this.lookUps.take(caller)
    const answer = await this.verifyCredential.run(params.credentialId, query.on, query.by)
    if (answer.outcome === 'not_found') this.misses.spend(caller)
    return answer
  }
}
