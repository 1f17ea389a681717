// What a person does with their own private link, in one frame: the link is looked up, the round's row locked, and what is answered is
// the status page as it is now.
import { Injectable } from '@nestjs/common'
import type { MyInput } from '@touchstone/contract'
import { type CommentId, fail, type Instant, isPublicRound, type ReviewRound } from '@touchstone/domain'
import { AuditTrail, type AuditEntry } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { CommentsRepository, type StoredComment } from './comments.repository.js'
import { MyInputs } from './my-inputs.js'
import { participantAct } from './participant-act.js'
import { ParticipantsRepository, type ParticipantRow } from './participants.repository.js'
import { ReviewLimits } from './review-limits.js'
import { RoundsRepository } from './rounds.repository.js'

/** The one who acts, where, and when. */
export interface Mine {
  readonly tx: Tx
  readonly round: ReviewRound
  readonly participant: ParticipantRow
  readonly at: Instant
}

/** What is said of it in the audit trail; nothing when nothing was done. */
export type Done = { readonly action: string; readonly subject: AuditEntry['subject'] } | undefined

@Injectable()
export class MyComments {
  constructor(
    private readonly limits: ReviewLimits,
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly comments: CommentsRepository,
    private readonly mine: MyInputs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `review_link_invalid`, and what `work` throws */
  act(token: string, caller: string, work: (mine: Mine) => Promise<Done>): Promise<MyInput> {
    this.limits.link(caller)
    return this.transactions.run(async (tx) => {
      const { participant } = await this.participants.holder(tx, token)
      const round = await this.rounds.lock(tx, participant.roundId)
      if (!round || !isPublicRound(round)) return fail('review_link_invalid', {})
      const done = await work({ tx, round, participant, at: this.clock.now() })
      if (done) await this.audit.record(tx, participantAct(round, participant.id, done.action, done.subject))
      return this.mine.of(tx, participant.id)
    })
  }

  async read(token: string, caller: string): Promise<MyInput> {
    return this.act(token, caller, () => Promise.resolve(undefined))
  }

  /** A comment of this person, locked. @throws DomainError `not_found` */
  async own({ tx, participant }: Mine, id: CommentId): Promise<StoredComment> {
    await this.comments.lock(tx, [id])
    const [comment] = await this.comments.some(tx, 'id', [id])
    return comment?.participantId === participant.id ? comment : fail('not_found', { what: 'comment' })
  }
}
