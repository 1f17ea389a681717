// The answers a committee wrote into the form, all or none. The form answers only what nobody has answered since it was read: of two, the
// first stands and the other is told.
import { Injectable } from '@nestjs/common'
import type { AnswerByFormRequest } from '@touchstone/contract'
import {
  type Disposition,
  DispositionId,
  fail,
  type Instant,
  requireDisposable,
  resolving,
  type ReviewRound,
  type ReviewRoundId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { CommentsRepository } from '../reviews/comments.repository.js'
import { DispositionsRepository } from '../reviews/dispositions.repository.js'
import { Recusals } from '../reviews/recusals.js'
import { RoundsRepository } from '../reviews/rounds.repository.js'

/** How many comments an audit line names; it counts all. */
const NAMED = 50
/** Rows written at once. */
const AT_ONCE = 1_000

@Injectable()
export class AnswerByForm {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly comments: CommentsRepository,
    private readonly dispositions: DispositionsRepository,
    private readonly recusals: Recusals,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(
    roundId: ReviewRoundId,
    { answers, decidedBy }: AnswerByFormRequest,
    actor: StaffActor,
  ): Promise<{ answered: number }> {
    return this.transactions.run(async (tx) => {
      const round = await this.rounds.lockOf(tx, actor.issuerId, roundId)
      const commentIds = answers.map(({ commentId }) => commentId)
      await this.comments.lock(tx, commentIds)
      const found = new Map((await this.comments.some(tx, 'id', commentIds)).map((comment) => [comment.id, comment]))
      await this.recusals.require(tx, actor, commentIds, decidedBy)
      const at = this.clock.now()
      const given = answers.map(({ commentId, answers: seen, code, reason, change }): Disposition => {
        const comment = found.get(commentId)
        if (comment?.roundId !== roundId) return fail('not_found', { what: 'comment' })
        if (comment.answers !== seen) fail('changed_meanwhile', { what: 'comment' })
        const content = { code, reason, change, decidedBy, duplicateOf: null }
        requireDisposable(comment, content, round)
        const id = DispositionId.parse(this.random.uuid())
        return { ...content, id, commentId, position: seen + 1, decidedAt: at, enteredBy: actor.userId }
      })
      for (let i = 0; i < given.length; i += AT_ONCE) await this.dispositions.insert(tx, given.slice(i, i + AT_ONCE))
      for (const { id, duplicateOf } of found.values())
        if (duplicateOf !== null) await this.comments.update(tx, id, { duplicateOf: null })
      await this.#begin(tx, round, actor, at)
      const details = { comments: given.length, commentIds: commentIds.slice(0, NAMED) }
      await this.audit.record(tx, act(actor, 'form_answered', { type: 'round', id: roundId }, details))
      return { answered: given.length }
    })
  }

  async #begin(tx: Tx, round: ReviewRound, { userId }: StaffActor, at: Instant): Promise<void> {
    const after = resolving(round)
    if (after === round) return
    await this.rounds.save(tx, round, after)
    await this.rounds.note(tx, after, { action: 'resolve', at, actorId: userId, reason: null })
  }
}
