import { Controller, Res } from '@nestjs/common'
import { batchVerification, type InputOf, type ListVerification, verification } from '@touchstone/contract'
import { askedRows, fail } from '@touchstone/domain'
import type { FastifyReply } from 'fastify'
import { type ApiKeyActor, CurrentActor } from '../../platform/auth/actor.js'
import { Caller } from '../../platform/http/client-address.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { RateLimiter } from '../../platform/http/rate-limiter.js'
import { TakeFromQuota } from '../api-keys/take-from-quota.js'
import { DocumentReader } from './document-reader.js'
import { VerifyCredential } from './verify-credential.js'
import { VerifyFile } from './verify-file.js'
import { VerifyList } from './verify-list.js'

@Controller()
export class VerificationController {
  /** Misses are what guessing looks like, so they are few; hits are what employers and their systems do all day. */
  private readonly misses = new RateLimiter({ burst: 30, perMinute: 20 })
  private readonly lookUps = new RateLimiter({ burst: 3_000, perMinute: 60_000 })

  /** A file costs a hundred times what a look-up does. */
  private readonly files = new RateLimiter({ burst: 120, perMinute: 60 })

  /** A list holds misses by its nature: unlisted people, other registers. A few lists of nothing but misses, and no more for a while. */
  private readonly listRows = new RateLimiter({ burst: 20_000, perMinute: 2_000 })
  private readonly listMisses = new RateLimiter({ burst: 5_000, perMinute: 100 })

  constructor(
    private readonly verifyCredential: VerifyCredential,
    private readonly verifyFile: VerifyFile,
    private readonly verifyList: VerifyList,
    private readonly reader: DocumentReader,
    private readonly takeFromQuota: TakeFromQuota,
  ) {}

  @Implements(verification.verifyFile)
  async file(@Input() { body }: InputOf<typeof verification.verifyFile>, @Caller() caller: string) {
    this.misses.check(caller)
    this.files.take(caller)
    const answer = await this.verifyFile.run(body.bytes)
    if (answer.outcome === 'not_found') this.misses.spend(caller)
    return answer
  }

  @Implements(verification.verifyList)
  async list(@Input() { body }: InputOf<typeof verification.verifyList>, @Caller() caller: string) {
    this.listMisses.check(caller)
    this.listRows.check(caller)
    this.files.take(caller)
    const list = await this.reader.list(body.bytes)
    if (!list.read) fail('list_unreadable', { problem: list.fault })
    this.listRows.spend(caller, list.rows.length)
    const answer = await this.verifyList.run(list.rows, 'list')
    this.listMisses.spend(caller, missesIn(answer))
    return answer
  }

  @Implements(batchVerification.verifyBatch)
  async batch(
    @Input() { body }: InputOf<typeof batchVerification.verifyBatch>,
    @CurrentActor() actor: ApiKeyActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const asked = body.credentials.length
    const { granted, limit, remaining, resetSeconds } = await this.takeFromQuota.run(asked, actor)
    // As https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-06 section 3 has them.
    void reply.headers({
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(remaining),
      'ratelimit-reset': String(resetSeconds),
    })
    if (!granted) fail('quota_spent', { limit, remaining, asked, retryAfterSeconds: resetSeconds })
    return this.verifyList.run(askedRows(body.credentials), 'api')
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

function missesIn({ rows }: ListVerification): number {
  return rows.filter(({ outcome }) => outcome === 'not_found').length
}
