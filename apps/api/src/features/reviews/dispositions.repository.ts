// Answers to comments, the replies that told of them, the edits they became, and what was overridden: rows that are only added.
import { Injectable } from '@nestjs/common'
import {
  type CommentId,
  type Disposition,
  type DispositionId,
  fail,
  type GateOverride,
  type Instant,
  type ReviewRound,
  type StandardVersionId,
  type UserId,
} from '@touchstone/domain'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import { type Database, type Tx, violatedConstraint } from '../../platform/database/transactions.js'
import { IsNull } from 'typeorm'
import {
  type AppliedProposalRow,
  appliedProposalsTable,
  dispositionsTable,
  type GateOverrideRow,
  gateOverridesTable,
  repliesTable,
  type ReplyRow,
} from './review.entities.js'

export interface StandingCounts {
  readonly unanswered: number
  readonly unsent: number
  readonly windowsOpen: number
  readonly unsatisfied: number
  readonly substantive: number
}

@Injectable()
export class DispositionsRepository {
  /** @throws DomainError `changed_meanwhile` when somebody else answered first */
  async insert(tx: Tx, dispositions: readonly Disposition[]): Promise<void> {
    await tx.insert(dispositionsTable, [...dispositions]).catch((error: unknown) => {
      if (violatedConstraint(error) === 'review_dispositions_position') fail('changed_meanwhile', { what: 'comment' })
      throw error
    })
  }

  of(db: Tx | Database, commentId: CommentId): Promise<Disposition[]> {
    return db.getRepository(dispositionsTable).find({ where: { commentId }, order: { position: 'ASC' } })
  }

  /** Staff who stood aside from one of the comments, by any answer it was given. */
  async recusedFrom(db: Tx | Database, comments: readonly CommentId[]): Promise<UserId[]> {
    const rows: { userId: UserId }[] = await db.query(
      `SELECT DISTINCT jsonb_array_elements_text(decided_by->'recusedStaff') AS "userId" FROM review_dispositions
        WHERE comment_id = ANY($1) AND decided_by ? 'recusedStaff'`,
      [comments],
    )
    return rows.map(({ userId }) => userId)
  }

  async insertReplies(tx: Tx, replies: readonly ReplyRow[]): Promise<void> {
    for (let i = 0; i < replies.length; i += 1_000) await tx.insert(repliesTable, replies.slice(i, i + 1_000))
  }

  /** The word of a commenter on an answer, if there is none yet. @throws DomainError `changed_meanwhile` */
  async saveAnswer(
    tx: Tx,
    id: DispositionId,
    set: Pick<ReplyRow, 'answer' | 'answerNote' | 'answeredAt' | 'appealNoticeAt'>,
  ): Promise<void> {
    await compareAndSet(tx, repliesTable, { where: { dispositionId: id, answer: IsNull() }, set, what: 'reply' })
  }

  async insertApplied(tx: Tx, applied: AppliedProposalRow): Promise<void> {
    await tx.insert(appliedProposalsTable, applied)
  }

  appliedOf(db: Tx | Database, commentId: CommentId): Promise<AppliedProposalRow[]> {
    return db.getRepository(appliedProposalsTable).find({ where: { commentId }, order: { appliedAt: 'ASC' } })
  }

  async insertOverride(tx: Tx, override: GateOverrideRow): Promise<void> {
    await tx.insert(gateOverridesTable, override)
  }

  overridesOf(db: Tx | Database, versionId: StandardVersionId): Promise<GateOverride[]> {
    return db.getRepository(gateOverridesTable).find({ where: { versionId }, order: { at: 'ASC' } })
  }

  /** What of a round is left to do at a moment, counted over the comments that count and the answers that stand. */
  async standing(db: Tx | Database, { id, lateRule, timeZone }: ReviewRound, at: Instant): Promise<StandingCounts> {
    const [row]: StandingCounts[] = await db.query(
      `SELECT (count(*) FILTER (WHERE d.id IS NULL))::int AS unanswered,
              (count(*) FILTER (WHERE d.id IS NOT NULL AND r.disposition_id IS NULL AND c.participant_id IS NOT NULL))::int AS unsent,
              (count(*) FILTER (WHERE r.answer IS NULL AND r.answer_by >= ($3::timestamptz AT TIME ZONE $4)::date))::int AS "windowsOpen",
              (count(*) FILTER (WHERE r.appeal_notice_at IS NOT NULL))::int AS unsatisfied,
              (count(*) FILTER (WHERE d.change = 'substantive'))::int AS substantive
         FROM review_comments c
         LEFT JOIN LATERAL (SELECT id, change FROM review_dispositions d WHERE d.comment_id = c.id ORDER BY position DESC LIMIT 1) d ON true
         LEFT JOIN review_replies r ON r.disposition_id = d.id
        WHERE c.round_id = $1 AND c.verified_at IS NOT NULL AND c.withdrawn_at IS NULL AND (NOT c.late OR $2)`,
      [id, lateRule === 'considered', at, timeZone],
    )
    return row ?? { unanswered: 0, unsent: 0, windowsOpen: 0, unsatisfied: 0, substantive: 0 }
  }
}
