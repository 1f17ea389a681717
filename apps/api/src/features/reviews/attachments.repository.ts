import { Injectable } from '@nestjs/common'
import { type AttachmentId, type CommentId, fail, type Instant, type ReviewRoundId } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import type { FileHash } from '../../platform/files/files.js'
import { type AttachmentRow, attachmentsTable } from './attachment.entity.js'

export type { AttachmentRow } from './attachment.entity.js'

@Injectable()
export class AttachmentsRepository {
  async insert(tx: Tx, row: AttachmentRow): Promise<void> {
    await tx.insert(attachmentsTable, row)
  }

  /** Bytes of all files that belong to no comment yet. */
  async looseBytes(db: Tx | Database): Promise<number> {
    const [row]: { bytes: string }[] = await db.query(
      'SELECT coalesce(sum(size), 0) AS bytes FROM review_attachments WHERE comment_id IS NULL',
    )
    return Number(row?.bytes ?? 0)
  }

  /**
   * Gives files to a comment, in their order. A file is given once, and to a comment of its own round.
   * @throws DomainError `attachment_gone`
   */
  async give(tx: Tx, roundId: ReviewRoundId, commentId: CommentId, ids: readonly AttachmentId[]): Promise<void> {
    for (const [position, id] of ids.entries()) {
      const [, count]: [unknown, number] = await tx.query(
        'UPDATE review_attachments SET comment_id = $3, position = $4 WHERE id = $1 AND round_id = $2 AND comment_id IS NULL',
        [id, roundId, commentId, position],
      )
      if (count === 0) fail('attachment_gone', {})
    }
  }

  /** @throws DomainError `not_found` */
  async of(db: Tx | Database, commentId: CommentId, id: AttachmentId): Promise<AttachmentRow> {
    const row = await db.getRepository(attachmentsTable).findOneBy({ id, commentId })
    return row ?? fail('not_found', { what: 'attachment' })
  }

  /** What was sent before a moment and belongs to no comment. @returns what the bytes are known by */
  async forgetLoose(tx: Tx, before: Instant): Promise<FileHash[]> {
    return hashesOf(
      await tx.query('DELETE FROM review_attachments WHERE comment_id IS NULL AND uploaded_at < $1 RETURNING hash', [
        before,
      ]),
    )
  }

  /** Those of comments that were not confirmed. @returns what the bytes are known by */
  async forgetUnconfirmed(tx: Tx, roundId: ReviewRoundId, before: Instant): Promise<FileHash[]> {
    return hashesOf(
      await tx.query(
        `DELETE FROM review_attachments a USING review_comments c
          WHERE c.id = a.comment_id AND c.round_id = $1 AND c.verified_at IS NULL AND c.submitted_at < $2 RETURNING a.hash`,
        [roundId, before],
      ),
    )
  }
}

function hashesOf([rows]: [{ hash: FileHash }[], number]): FileHash[] {
  return rows.map(({ hash }) => hash)
}
