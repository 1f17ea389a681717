// Somebody comments, supports and rates, without an account. What they sent counts once the link in the mail was opened; in a browser
// that has opened one it counts at once.
import { Injectable } from '@nestjs/common'
import { type GiveInputRequest, type InputReceipt, MOST_COMMENTS } from '@touchstone/contract'
import {
  type CommentContent,
  CommentId,
  type Commenter,
  fail,
  type Instant,
  intakeAt,
  isPublicComment,
  requireAsked,
  requireIntake,
  requireSurveyChangeable,
  requireTarget,
  type ReviewRound,
  type ReviewRoundId,
  type Statement,
  surveyBlocks,
  SurveyResponseId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { AttachmentsRepository } from './attachments.repository.js'
import { CommentsRepository, type CommentRow } from './comments.repository.js'
import { ConfirmInput } from './confirm-input.js'
import { participantAct } from './participant-act.js'
import { ParticipantsRepository, type ParticipantRow } from './participants.repository.js'
import { ReviewLetters } from './review-letters.js'
import { ReviewLimits } from './review-limits.js'
import { RoundsRepository } from './rounds.repository.js'
import { SnapshotsRepository } from './snapshots.repository.js'
import { SupportsRepository } from './supports.repository.js'
import { SurveysRepository } from './surveys.repository.js'

@Injectable()
export class GiveInput {
  constructor(
    private readonly limits: ReviewLimits,
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly comments: CommentsRepository,
    private readonly attachments: AttachmentsRepository,
    private readonly supports: SupportsRepository,
    private readonly surveys: SurveysRepository,
    private readonly confirm: ConfirmInput,
    private readonly letters: ReviewLetters,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  async run(roundId: ReviewRoundId, request: GiveInputRequest, caller: string): Promise<InputReceipt> {
    this.limits.input(caller)
    // A bot fills in every field. It is answered like a person, and learns nothing.
    if (request.website !== '') return { confirmed: false, numbers: [], late: false }
    if (request.token === null) this.limits.mail(request.email)
    return this.transactions.run(async (tx) => {
      const round = await this.rounds.lock(tx, roundId)
      if (!round || round.openedAt === null) return fail('not_found', { what: 'round' })
      const at = this.clock.now()
      const late = requireIntake(round, at) === 'late'
      const { statements } = await this.snapshots.get(tx, round.snapshotId)
      const { participant, known } = await this.#who(tx, round, request)
      const submissionId = this.random.uuid()
      const rows = request.comments.map((content, i) => {
        const target = requireTarget(content.target, statements, round.scope)
        return this.#row(
          { content, target, commenter: request.commenter, at: momentAfter(at, i), late },
          round,
          participant,
          submissionId,
        )
      })
      await this.#requireRoom(tx, participant, rows.length)
      await this.comments.insert(tx, rows)
      for (const [i, { id }] of rows.entries()) {
        const its = request.attachments.filter(({ comment }) => comment === i)
        await this.attachments.give(
          tx,
          roundId,
          id,
          its.map((one) => one.id),
        )
      }
      await this.#support(tx, round, participant, submissionId, request.supports)
      if (request.survey !== null) await this.#rate(tx, round, statements, participant, submissionId, request, known)
      const numbers = known ? await this.confirm.within(tx, round, participant, submissionId) : []
      if (!known) {
        const token = await this.participants.makeLink(tx, participant.id, submissionId)
        await this.letters.confirmation(tx, round, participant.email, token, { comments: rows.length })
      }
      const details = {
        comments: rows.length,
        attachments: request.attachments.length,
        supports: request.supports.length,
        survey: request.survey !== null,
        confirmed: known,
      }
      await this.audit.record(
        tx,
        participantAct(round, participant.id, 'input_given', { type: 'round', id: roundId }, details),
      )
      return { confirmed: known, numbers, late }
    })
  }

  /** `known`: by the link of a mail they received at this very address. */
  async #who(tx: Tx, round: ReviewRound, { email, token }: GiveInputRequest) {
    if (token !== null) {
      const { participant } = await this.participants.holder(tx, token)
      if (participant.roundId === round.id && participant.email === email) return { participant, known: true }
      this.limits.mail(email)
    }
    return { participant: await this.participants.at(tx, round.id, email), known: false }
  }

  async #requireRoom(tx: Tx, { id }: ParticipantRow, more: number): Promise<void> {
    if (more > 0 && (await this.comments.countOf(tx, id)) + more > MOST_COMMENTS)
      fail('too_many_comments', { limit: MOST_COMMENTS })
  }

  #row(
    said: { content: CommentContent; target: Statement | null; commenter: Commenter; at: Instant; late: boolean },
    round: ReviewRound,
    participant: ParticipantRow,
    submissionId: string,
  ): CommentRow {
    const { target, ...words } = said.content
    return {
      ...words,
      ...target,
      id: CommentId.parse(this.random.uuid()),
      roundId: round.id,
      participantId: participant.id,
      submissionId,
      ordinal: null,
      number: null,
      statementId: said.target?.id ?? null,
      code: said.target?.code ?? null,
      source: 'web',
      commenter: said.commenter,
      submittedAt: said.at,
      verifiedAt: null,
      late: said.late,
      editedAt: null,
      moderation: 'unmoderated',
      moderationReason: null,
      withdrawnAt: null,
      duplicateOf: null,
      assignedTo: null,
      sessionId: null,
      receivedOn: null,
      enteredBy: null,
    }
  }

  async #support(
    tx: Tx,
    round: ReviewRound,
    participant: ParticipantRow,
    submissionId: string,
    ids: readonly CommentId[],
  ): Promise<void> {
    if (ids.length === 0) return
    const found = await this.comments.some(tx, 'id', ids)
    const readable = found.filter((one) => one.roundId === round.id && isPublicComment(one, round))
    if (readable.length < new Set(ids).size) fail('not_found', { what: 'comment' })
    // Nobody supports their own: it is left out, because it says nothing new.
    const others = readable.filter(({ participantId }) => participantId !== participant.id)
    await this.supports.insert(
      tx,
      others.map(({ id }) => id),
      participant.id,
      submissionId,
      this.clock.now(),
    )
  }

  async #rate(
    tx: Tx,
    round: ReviewRound,
    statements: readonly Statement[],
    participant: ParticipantRow,
    submissionId: string,
    { survey, commenter }: GiveInputRequest,
    known: boolean,
  ): Promise<void> {
    if (survey === null) return
    if (!round.survey) fail('comment_target_unknown', { what: 'statement' })
    requireAsked(survey.ratings, surveyBlocks(statements, round.scope))
    const mine = await this.surveys.confirmedOf(tx, participant.id)
    // Said only to who has shown that the address is theirs.
    const at = this.clock.now()
    if (known && mine) requireSurveyChangeable(mine, intakeAt(round, at))
    const response = {
      respondent: commenter,
      ratings: survey.ratings,
      savedAt: at,
      submittedAt: survey.submit || (known && (mine?.submittedAt ?? null) !== null) ? at : null,
    }
    if (known && mine) return this.surveys.update(tx, { ...mine, ...response })
    return this.surveys.insert(tx, {
      ...response,
      id: SurveyResponseId.parse(this.random.uuid()),
      roundId: round.id,
      participantId: participant.id,
      submissionId,
      verifiedAt: null,
    })
  }
}

/** Comments sent together keep their order. */
function momentAfter(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString()
}
