// Input that waits for its address to be confirmed, and its end when nobody does.
import { Injectable } from '@nestjs/common'
import type { Instant, ReviewRoundId } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'

export interface Forgotten {
  readonly comments: number
  readonly supports: number
  readonly surveys: number
  /** Addresses that are known for nothing else. */
  readonly people: number
}

const NEVER_CONFIRMED = `p.round_id = $1 AND p.verified_at IS NULL AND p.invited_at IS NULL AND p.created_at < $2
  AND NOT EXISTS (SELECT 1 FROM review_comments c WHERE c.participant_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM review_supports s WHERE s.participant_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM survey_responses r WHERE r.participant_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM review_replies r WHERE r.participant_id = p.id)`

@Injectable()
export class UnconfirmedRepository {
  /** Rounds that have some from before a moment. */
  async roundsBefore(db: Tx | Database, before: Instant): Promise<ReviewRoundId[]> {
    const rows: { id: ReviewRoundId }[] = await db.query(
      `SELECT round_id AS id FROM review_comments WHERE verified_at IS NULL AND submitted_at < $1
       UNION SELECT round_id FROM survey_responses WHERE verified_at IS NULL AND saved_at < $1
       UNION SELECT p.round_id FROM review_supports s JOIN review_participants p ON p.id = s.participant_id
              WHERE s.verified_at IS NULL AND s.at < $1
       UNION SELECT round_id FROM review_participants p WHERE ${NEVER_CONFIRMED.replace('p.round_id = $1', 'true').replaceAll('$2', '$1')}`,
      [before],
    )
    return rows.map(({ id }) => id)
  }

  /** The round's row is locked, so that nothing of it is confirmed meanwhile. */
  async forget(tx: Tx, roundId: ReviewRoundId, before: Instant): Promise<Forgotten> {
    const remove = async (from: string): Promise<number> => {
      const [, count]: [unknown, number] = await tx.query(`DELETE FROM ${from}`, [roundId, before])
      return count
    }
    return {
      supports: await remove(
        `review_supports s USING review_participants p
          WHERE p.id = s.participant_id AND p.round_id = $1 AND s.verified_at IS NULL AND s.at < $2`,
      ),
      surveys: await remove('survey_responses WHERE round_id = $1 AND verified_at IS NULL AND saved_at < $2'),
      comments: await remove('review_comments WHERE round_id = $1 AND verified_at IS NULL AND submitted_at < $2'),
      people: await this.#forgetPeople(tx, roundId, before),
    }
  }

  async #forgetPeople(tx: Tx, roundId: ReviewRoundId, before: Instant): Promise<number> {
    const people: { id: string }[] = await tx.query(`SELECT p.id FROM review_participants p WHERE ${NEVER_CONFIRMED}`, [
      roundId,
      before,
    ])
    const ids = people.map(({ id }) => id)
    await tx.query('DELETE FROM review_links WHERE participant_id = ANY($1)', [ids])
    await tx.query('DELETE FROM review_participants WHERE id = ANY($1)', [ids])
    return ids.length
  }
}
