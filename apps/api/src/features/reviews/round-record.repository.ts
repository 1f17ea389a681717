// What only a report asks of a round's record: facts beside its comments, and one short text that changes with any of it.
import { Injectable } from '@nestjs/common'
import type {
  CallForInputReport,
  CommentId,
  Instant,
  RecordedRespondent,
  ReviewRound,
  ReviewRoundId,
} from '@touchstone/domain'
import { toInstant } from '../../platform/database/columns.js'
import type { Database, Tx } from '../../platform/database/transactions.js'

const OF_COMMENTS = 'JOIN review_comments c ON c.id = x.comment_id WHERE c.round_id = $1'

@Injectable()
export class RoundRecordRepository {
  /** Differs as soon as anything differs that a report of the round tells. A digest by the database, which has the rows at hand. */
  async stamp(db: Tx | Database, { id, versionId }: ReviewRound): Promise<string> {
    const digest = (rows: string) =>
      `(SELECT md5(coalesce(string_agg(md5(x::text), '' ORDER BY md5(x::text)), '')) FROM ${rows})`
    const parts = [
      digest('review_rounds x WHERE x.version_id = $2'),
      digest('review_round_events x WHERE x.round_id = $1'),
      digest('review_participants x WHERE x.round_id = $1 AND x.invited_at IS NOT NULL'),
      digest('review_comments x WHERE x.round_id = $1 AND x.number IS NOT NULL'),
      digest(`review_dispositions x ${OF_COMMENTS}`),
      digest('review_replies x JOIN review_participants p ON p.id = x.participant_id WHERE p.round_id = $1'),
      digest(`review_supports x ${OF_COMMENTS} AND x.verified_at IS NOT NULL`),
      digest(`review_applied_proposals x ${OF_COMMENTS}`),
      digest('review_gate_overrides x WHERE x.version_id = $2'),
      digest('standard_versions x WHERE x.id = $2'),
      digest('review_sessions x WHERE x.round_id = $1'),
      // Ratings are large, and none is changed without a later moment of saving.
      `(SELECT md5(coalesce(string_agg(concat(x.id, x.saved_at), '' ORDER BY x.id), '')) FROM survey_responses x
         WHERE x.round_id = $1 AND x.submitted_at IS NOT NULL AND x.verified_at IS NOT NULL)`,
    ]
    const [row]: { stamp: string }[] = await db.query(`SELECT md5(concat(${parts.join(', ')})) AS stamp`, [
      id,
      versionId,
    ])
    return row?.stamp ?? ''
  }

  async invited(db: Tx | Database, id: ReviewRoundId): Promise<CallForInputReport['invited']> {
    return db.query(
      `SELECT audience, count(*)::int AS people FROM review_participants WHERE round_id = $1 AND invited_at IS NOT NULL
        GROUP BY audience ORDER BY people DESC, audience`,
      [id],
    )
  }

  async respondents(db: Tx | Database, id: ReviewRoundId): Promise<RecordedRespondent[]> {
    const rows: (Omit<RecordedRespondent, 'at'> & { at: unknown })[] = await db.query(
      `SELECT participant_id AS person, respondent, submitted_at AS at FROM survey_responses
        WHERE round_id = $1 AND submitted_at IS NOT NULL AND verified_at IS NOT NULL ORDER BY submitted_at, id`,
      [id],
    )
    return rows.map((row) => ({ ...row, at: String(toInstant(row.at)) }))
  }

  /** How many countries comments of each round came from. */
  async countries(db: Tx | Database, ids: readonly ReviewRoundId[]): Promise<ReadonlyMap<ReviewRoundId, number>> {
    const rows: { roundId: ReviewRoundId; countries: number }[] = await db.query(
      `SELECT round_id AS "roundId", count(DISTINCT commenter->>'country')::int AS countries FROM review_comments
        WHERE round_id = ANY($1) AND number IS NOT NULL GROUP BY round_id`,
      [ids],
    )
    return new Map(rows.map(({ roundId, countries }) => [roundId, countries]))
  }

  /** Comments whose proposal was put into the working draft. */
  async takenOver(db: Tx | Database, id: ReviewRoundId): Promise<ReadonlySet<CommentId>> {
    const rows: { commentId: CommentId }[] = await db.query(
      `SELECT DISTINCT x.comment_id AS "commentId" FROM review_applied_proposals x ${OF_COMMENTS}`,
      [id],
    )
    return new Set(rows.map(({ commentId }) => commentId))
  }

  /** When each comment was answered for the first time. */
  async firstAnswers(db: Tx | Database, id: ReviewRoundId): Promise<ReadonlyMap<CommentId, Instant>> {
    const rows: { commentId: CommentId; at: unknown }[] = await db.query(
      `SELECT x.comment_id AS "commentId", min(x.decided_at) AS at FROM review_dispositions x ${OF_COMMENTS} GROUP BY 1`,
      [id],
    )
    return new Map(rows.map(({ commentId, at }) => [commentId, String(toInstant(at))]))
  }
}
