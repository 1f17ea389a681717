// The link in the mail was opened: what was sent with it counts from now on, and every comment gets its public number. Opened again, it
// shows the same page and changes nothing.
import { Injectable } from '@nestjs/common'
import type { MyInput } from '@touchstone/contract'
import {
  commentNumber,
  fail,
  type Instant,
  intakeAt,
  isPublicRound,
  isSurveyChangeable,
  type ReviewRound,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { CommentsRepository } from './comments.repository.js'
import { MyInputs } from './my-inputs.js'
import { participantAct } from './participant-act.js'
import { ParticipantsRepository, type ParticipantRow } from './participants.repository.js'
import { ReviewLimits } from './review-limits.js'
import { RoundsRepository } from './rounds.repository.js'
import { SupportsRepository } from './supports.repository.js'
import { SurveysRepository } from './surveys.repository.js'

@Injectable()
export class ConfirmInput {
  constructor(
    private readonly limits: ReviewLimits,
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly comments: CommentsRepository,
    private readonly supports: SupportsRepository,
    private readonly surveys: SurveysRepository,
    private readonly mine: MyInputs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(token: string, caller: string): Promise<MyInput> {
    this.limits.link(caller)
    return this.transactions.run(async (tx) => {
      const { participant, submissionId } = await this.participants.holder(tx, token)
      const round = await this.rounds.lock(tx, participant.roundId)
      if (!round || !isPublicRound(round)) return fail('review_link_invalid', {})
      if (submissionId !== null && (await this.waits(tx, submissionId))) {
        // Sent in time and confirmed late is in time; what was settled without it is not opened again.
        if (round.status === 'resolved' || round.status === 'cancelled')
          fail('round_takes_no_input', { status: round.status })
        const numbers = await this.within(tx, round, participant, submissionId)
        const subject = { type: 'round', id: round.id }
        await this.audit.record(
          tx,
          participantAct(round, participant.id, 'input_confirmed', subject, { comments: numbers.length }),
        )
      }
      return this.mine.of(tx, participant.id)
    })
  }

  /** The round's row is locked. @returns the numbers the comments were given, in their order. */
  async within(tx: Tx, round: ReviewRound, participant: ParticipantRow, submissionId: string): Promise<string[]> {
    const at = this.clock.now()
    await this.participants.confirm(tx, participant.id, at)
    const waiting = (await this.comments.ofSubmission(tx, submissionId)).filter(({ verifiedAt }) => verifiedAt === null)
    const first = waiting.length === 0 ? 0 : await this.rounds.takeNumbers(tx, round.id, waiting.length)
    const numbers: string[] = []
    for (const [i, { id }] of waiting.entries()) {
      const number = commentNumber(round.code, first + i)
      await this.comments.update(tx, id, { ordinal: first + i, number, verifiedAt: at })
      numbers.push(number)
    }
    await this.supports.confirm(tx, participant.id, submissionId, at)
    await this.takeSurvey(tx, round, participant, submissionId, at)
    return numbers
  }

  /** A verified person has one response: a later one takes the place of theirs until the round closes, and is let go afterwards. */
  private async takeSurvey(
    tx: Tx,
    round: ReviewRound,
    { id }: ParticipantRow,
    submissionId: string,
    at: Instant,
  ): Promise<void> {
    const sent = await this.surveys.ofSubmission(tx, submissionId)
    if (!sent || sent.verifiedAt !== null) return
    const mine = await this.surveys.confirmedOf(tx, id)
    if (!mine) await this.surveys.update(tx, { ...sent, verifiedAt: at })
    else if (mine.savedAt < sent.savedAt && isSurveyChangeable(mine, intakeAt(round, at))) {
      const { respondent, ratings, savedAt, submittedAt } = sent
      const submitted = submittedAt ?? (mine.submittedAt === null ? null : savedAt)
      await this.surveys.update(tx, { ...mine, respondent, ratings, savedAt, submittedAt: submitted })
    }
    await this.surveys.dropUnconfirmed(tx, id)
  }

  private async waits(tx: Tx, submissionId: string): Promise<boolean> {
    const [row]: { waits: boolean }[] = await tx.query(
      `SELECT EXISTS (SELECT 1 FROM review_comments WHERE submission_id = $1 AND verified_at IS NULL)
           OR EXISTS (SELECT 1 FROM review_supports WHERE submission_id = $1 AND verified_at IS NULL)
           OR EXISTS (SELECT 1 FROM survey_responses WHERE submission_id = $1 AND verified_at IS NULL) AS waits`,
      [submissionId],
    )
    return row?.waits ?? false
  }
}
