// Who supports which comment. One person supports a comment once.
import { Injectable } from '@nestjs/common'
import type { CommentId, Instant, ParticipantId } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { supportsTable } from './review.entities.js'

@Injectable()
export class SupportsRepository {
  async insert(
    tx: Tx,
    commentIds: readonly CommentId[],
    participantId: ParticipantId,
    submissionId: string,
    at: Instant,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO review_supports (comment_id, participant_id, submission_id, at)
       SELECT unnest($1::uuid[]), $2, $3, $4 ON CONFLICT (comment_id, participant_id) DO NOTHING`,
      [commentIds, participantId, submissionId, at],
    )
  }

  async confirm(tx: Tx, participantId: ParticipantId, submissionId: string, at: Instant): Promise<void> {
    await tx.query(
      `UPDATE review_supports SET verified_at = $3 WHERE participant_id = $1 AND submission_id = $2 AND verified_at IS NULL`,
      [participantId, submissionId, at],
    )
  }

  async of(db: Tx | Database, participantId: ParticipantId): Promise<CommentId[]> {
    const rows = await db.getRepository(supportsTable).findBy({ participantId })
    return rows.map(({ commentId }) => commentId)
  }
}
