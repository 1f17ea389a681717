import { Controller } from '@nestjs/common'
import { type InputOf, reviewSessions } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { RecordSession } from './record-session.js'
import { ReviewSessionsRepository } from './review-sessions.repository.js'
import { RoundsRepository } from './rounds.repository.js'

@Controller()
export class ReviewSessionsController {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsRepository,
    private readonly sessions: ReviewSessionsRepository,
    private readonly recordSession: RecordSession,
  ) {}

  @Implements(reviewSessions.listReviewSessions)
  async list(@Input() { params }: InputOf<typeof reviewSessions.listReviewSessions>) {
    const { id } = await this.rounds.get(this.database, params.issuerId, params.roundId)
    return this.sessions.ofRound(this.database, id)
  }

  @Implements(reviewSessions.getReviewSession)
  get(@Input() { params }: InputOf<typeof reviewSessions.getReviewSession>) {
    return this.sessions.get(this.database, params.issuerId, params.sessionId)
  }

  @Implements(reviewSessions.recordReviewSession)
  record(
    @Input() { params, body }: InputOf<typeof reviewSessions.recordReviewSession>,
    @CurrentActor() actor: StaffActor,
  ) {
    return this.recordSession.run(params.roundId, body, actor)
  }

  @Implements(reviewSessions.changeReviewSession)
  change(
    @Input() { params, body }: InputOf<typeof reviewSessions.changeReviewSession>,
    @CurrentActor() actor: StaffActor,
  ) {
    return this.recordSession.change(params.sessionId, body, actor)
  }
}
