// The status page of one person: what they sent and, once it was sent to them, what became of it.
import { Injectable } from '@nestjs/common'
import type { MyComment, MyInput } from '@touchstone/contract'
import {
  closedBecause,
  fail,
  type Instant,
  intakeAt,
  isPublicRound,
  type ParticipantId,
  type ReviewRound,
  satisfactionOf,
} from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { CommentsRepository, type StoredComment } from './comments.repository.js'
import { ParticipantsRepository } from './participants.repository.js'
import { publicDisposition, PublicRounds } from './public-rounds.js'
import { RoundsRepository } from './rounds.repository.js'
import { SupportsRepository } from './supports.repository.js'
import { SurveysRepository } from './surveys.repository.js'

@Injectable()
export class MyInputs {
  constructor(
    private readonly participants: ParticipantsRepository,
    private readonly rounds: RoundsRepository,
    private readonly publicRounds: PublicRounds,
    private readonly comments: CommentsRepository,
    private readonly supports: SupportsRepository,
    private readonly surveys: SurveysRepository,
    private readonly clock: Clock,
  ) {}

  async of(db: Tx | Database, participantId: ParticipantId): Promise<MyInput> {
    const participant = await this.participants.get(db, participantId)
    const round = await this.rounds.find(db, participant.roundId)
    const [view] = round && isPublicRound(round) ? await this.publicRounds.view(db, [round]) : []
    if (!round || !view) return fail('review_link_invalid', {})
    const stored = await this.comments.some(db, 'participant', participantId)
    const numbers = await this.publicRounds.numbersOf(db, stored)
    const surveys = await this.surveys.of(db, participantId)
    const survey = surveys.find(({ verifiedAt }) => verifiedAt !== null) ?? surveys[0]
    const at = this.clock.now()
    return {
      round: view,
      confirmed: [...stored, ...surveys].every(({ verifiedAt }) => verifiedAt !== null),
      commenter: stored.at(-1)?.commenter ?? survey?.respondent ?? null,
      comments: stored.map((comment) => myComment(comment, round, numbers, at)),
      survey: survey ?? null,
      supported: await this.supports.of(db, participantId),
    }
  }
}

function myComment(
  comment: StoredComment,
  round: ReviewRound,
  numbers: ReadonlyMap<string, string>,
  at: Instant,
): MyComment {
  const { reply, moderation, moderationReason } = comment
  return {
    ...comment,
    editable: closedBecause(comment, comment.answers > 0, intakeAt(round, at)) === undefined,
    hidden: moderation === 'hidden' ? { reason: moderationReason } : null,
    disposition: reply === null ? null : publicDisposition(comment, numbers),
    reply: reply && {
      sentAt: reply.sentAt,
      answerBy: reply.answerBy,
      satisfaction: satisfactionOf(reply, round.timeZone, at),
      note: reply.answerNote,
      appealNoticeAt: reply.appealNoticeAt,
    },
  }
}
