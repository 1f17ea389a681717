// A session or an interview that was held for a round is written down, and corrected until the round is resolved.
import { Injectable } from '@nestjs/common'
import type { ChangeReviewSessionRequest, ReviewSessionView } from '@touchstone/contract'
import {
  requireSessionRecordable,
  type ReviewRoundId,
  type ReviewSession,
  ReviewSessionId,
  type SessionContent,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { ReviewSessionsRepository } from './review-sessions.repository.js'
import { RoundsRepository } from './rounds.repository.js'

@Injectable()
export class RecordSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly sessions: ReviewSessionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(roundId: ReviewRoundId, content: SessionContent, actor: StaffActor): Promise<ReviewSessionView> {
    return this.transactions.run(async (tx) => {
      const round = await this.rounds.lockOf(tx, actor.issuerId, roundId)
      const at = this.clock.now()
      requireSessionRecordable(round, content, at)
      const session: ReviewSession = {
        ...content,
        id: ReviewSessionId.parse(this.random.uuid()),
        roundId,
        revision: 1,
        recordedAt: at,
        recordedBy: actor.userId,
        changedAt: null,
      }
      await this.sessions.insert(tx, session)
      const details = { sessionId: session.id, kind: session.kind, heldOn: session.heldOn }
      await this.audit.record(tx, act(actor, 'session_recorded', { type: 'round', id: roundId }, details))
      return { ...session, comments: 0 }
    })
  }

  change(
    id: ReviewSessionId,
    { revision, session: content }: ChangeReviewSessionRequest,
    actor: StaffActor,
  ): Promise<ReviewSessionView> {
    return this.transactions.run(async (tx) => {
      const { comments, ...before } = await this.sessions.get(tx, actor.issuerId, id)
      const round = await this.rounds.lockOf(tx, actor.issuerId, before.roundId)
      const at = this.clock.now()
      requireSessionRecordable(round, content, at)
      const after = { ...before, ...content, revision: revision + 1, changedAt: at }
      await this.sessions.save(tx, revision, after)
      const details = { sessionId: id, kind: after.kind, heldOn: after.heldOn }
      await this.audit.record(tx, act(actor, 'session_changed', { type: 'round', id: round.id }, details))
      return { ...after, comments }
    })
  }
}
