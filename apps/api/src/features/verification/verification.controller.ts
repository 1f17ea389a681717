import { Controller, Res } from '@nestjs/common'
import { batchVerification, type InputOf, type ListVerification, verification } from '@touchstone/contract'
import { askedRows, fail } from '@touchstone/domain'
import type { FastifyReply } from 'fastify'
import { type Actor, type ApiKeyActor, CurrentActor } from '../../platform/auth/actor.js'
import { Caller } from '../../platform/http/client-address.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { TakeFromQuota } from '../api-keys/take-from-quota.js'
import { DocumentReader } from './document-reader.js'
import { RecentLookUps } from './recent-look-ups.js'
import { VerificationLimits } from './verification-limits.js'
import { VerifyCredential } from './verify-credential.js'
import { VerifyFile } from './verify-file.js'
import { VerifyList } from './verify-list.js'

@Controller()
export class VerificationController {
  constructor(
    private readonly verifyCredential: VerifyCredential,
    private readonly verifyFile: VerifyFile,
    private readonly verifyList: VerifyList,
    private readonly reader: DocumentReader,
    private readonly takeFromQuota: TakeFromQuota,
    private readonly limits: VerificationLimits,
    private readonly recent: RecentLookUps,
  ) {}

  @Implements(verification.verifyFile)
  async file(
    @Input() { body }: InputOf<typeof verification.verifyFile>,
    @Caller() caller: string,
    @CurrentActor() actor: Actor,
  ) {
    this.limits.misses.check(caller)
    this.limits.files.take(caller)
    const answer = await this.verifyFile.run(body.bytes, actor)
    if (answer.outcome === 'not_found') this.limits.misses.spend(caller)
    if (answer.register) this.recent.note(caller, answer.register.credentialId, actor)
    return answer
  }

  @Implements(verification.verifyList)
  async list(@Input() { body }: InputOf<typeof verification.verifyList>, @Caller() caller: string) {
    this.limits.listMisses.check(caller)
    this.limits.listRows.check(caller)
    this.limits.files.take(caller)
    const list = await this.reader.list(body.bytes)
    if (!list.read) fail('list_unreadable', { problem: list.fault })
    this.limits.listRows.spend(caller, list.rows.length)
    const answer = await this.verifyList.run(list.rows, 'list')
    this.limits.listMisses.spend(caller, missesIn(answer))
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
  async verify(
    @Input() { params, query: { on, by: way } }: InputOf<typeof verification.verifyCredential>,
    @Caller() caller: string,
    @CurrentActor() actor: Actor,
  ) {
    this.limits.misses.check(caller)
    this.limits.lookUps.take(caller)
    const answer = await this.verifyCredential.run(params.credentialId, actor, { on, way })
    if (answer.outcome === 'not_found') this.limits.misses.spend(caller)
    else this.recent.note(caller, answer.credentialId, actor)
    return answer
  }
}

function missesIn({ rows }: ListVerification): number {
  return rows.filter(({ outcome }) => outcome === 'not_found').length
}
