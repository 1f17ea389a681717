// A person asks each body that has a file on them to erase it, or takes that back. The body acts, since the law lets it refuse.
import { Injectable } from '@nestjs/common'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import type { CandidateActor } from '../../platform/auth/actor.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'

@Injectable()
export class AskForErasure {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidates: CandidatesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(asked: boolean, actor: CandidateActor): Promise<void> {
    return this.transactions.run(async (tx) => {
      const files = await this.candidates.byEmail(tx, actor.email)
      const changed = files.filter(({ erasureAskedAt }) => (erasureAskedAt !== null) !== asked)
      await this.candidates.noteErasureAsked(
        tx,
        changed.map(({ id }) => id),
        asked ? this.clock.now() : null,
      )
      for (const { id, issuerId } of changed)
        await this.audit.record(tx, {
          issuerId,
          actor: { kind: 'candidate', id: actor.userId },
          action: asked ? 'erasure_asked_for' : 'erasure_request_taken_back',
          subject: { type: 'candidate', id },
        })
    })
  }
}
