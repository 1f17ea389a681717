// Comments are answered, one or many alike, all or none. Whoever answers names how many answers they saw: of two editors who answer the
// same comment, one wins and the other is told. The first answer of a round begins its resolving.
import { Injectable } from '@nestjs/common'
import type { DeskComment, DisposeCommentsRequest } from '@touchstone/contract'
import {
  type CommentId,
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
import { CommentsRepository, type StoredComment } from './comments.repository.js'
import { DispositionsRepository } from './dispositions.repository.js'
import { Recusals } from './recusals.js'
import { RoundsRepository } from './rounds.repository.js'

/** How many comments an audit line names; it counts all. */
const NAMED = 50

@Injectable()
export class DisposeComments {
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

  run(roundId: ReviewRoundId, request: DisposeCommentsRequest, actor: StaffActor): Promise<DeskComment[]> {
    return this.transactions.run(async (tx) => {
      const round = await this.rounds.lockOf(tx, actor.issuerId, roundId)
      const { disposition: content } = request
      const ids = request.comments.map(({ commentId }) => commentId)
      await this.comments.lock(tx, ids)
      const found = await this.#all(tx, round, ids)
      const duplicateOf =
        content.duplicateOf === null ? null : ((await this.#all(tx, round, [content.duplicateOf]))[0] ?? null)
      await this.recusals.require(tx, actor, ids, content.decidedBy)
      const at = this.clock.now()
      const given = request.comments.map(({ commentId, answers }): Disposition => {
        const comment = found.find(({ id }) => id === commentId) ?? fail('not_found', { what: 'comment' })
        if (comment.answers !== answers) fail('changed_meanwhile', { what: 'comment' })
        requireDisposable(comment, content, round, duplicateOf)
        const id = DispositionId.parse(this.random.uuid())
        return { ...content, id, commentId, position: answers + 1, decidedAt: at, enteredBy: actor.userId }
      })
      await this.dispositions.insert(tx, given)
      for (const comment of found)
        if (comment.duplicateOf !== content.duplicateOf)
          await this.comments.update(tx, comment.id, { duplicateOf: content.duplicateOf })
      await this.#begin(tx, round, actor, at)
      const details = {
        code: content.code,
        change: content.change,
        comments: ids.length,
        commentIds: ids.slice(0, NAMED),
      }
      await this.audit.record(tx, act(actor, 'comments_answered', { type: 'round', id: roundId }, details))
      return this.comments.some(tx, 'id', ids)
    })
  }

  async #all(tx: Tx, round: ReviewRound, ids: readonly CommentId[]): Promise<StoredComment[]> {
    const found = (await this.comments.some(tx, 'id', ids)).filter(({ roundId }) => roundId === round.id)
    return found.length === ids.length ? found : fail('not_found', { what: 'comment' })
  }

  async #begin(tx: Tx, round: ReviewRound, { userId }: StaffActor, at: Instant): Promise<void> {
    const after = resolving(round)
    if (after === round) return
    await this.rounds.save(tx, round, after)
    await this.rounds.note(tx, after, { action: 'resolve', at, actorId: userId, reason: null })
  }
}
