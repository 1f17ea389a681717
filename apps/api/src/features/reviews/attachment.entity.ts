// A file that was sent with a comment. Its bytes are among the files; here is what is known of them.
import type { Attachment, CommentId, Instant, ReviewRoundId } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, text, uuid } from '../../platform/database/columns.js'
import type { FileHash } from '../../platform/files/files.js'

export interface AttachmentRow extends Attachment {
  readonly roundId: ReviewRoundId
  /** `null` until it is sent with one. */
  readonly commentId: CommentId | null
  readonly position: number | null
  readonly hash: FileHash
  readonly uploadedAt: Instant
}

export const attachmentsTable = new EntitySchema<AttachmentRow>({
  name: 'review_attachments',
  columns: {
    id: uuid('id', { primary: true, primaryKeyConstraintName: 'review_attachments_pk' }),
    roundId: uuid('round_id'),
    commentId: uuid('comment_id', { nullable: true }),
    position: { name: 'position', type: 'integer', nullable: true },
    name: text('name'),
    type: text('type'),
    size: { name: 'size', type: 'integer' },
    hash: text('hash'),
    uploadedAt: instant('uploaded_at'),
  },
  checks: [{ name: 'review_attachments_size', expression: 'size BETWEEN 1 AND 10000000' }],
  indices: [{ name: 'review_attachments_of_comment', columns: ['commentId'] }],
  foreignKeys: [
    {
      name: 'review_attachments_round',
      columnNames: ['roundId'],
      target: 'review_rounds',
      referencedColumnNames: ['id'],
    },
    {
      name: 'review_attachments_comment',
      columnNames: ['commentId'],
      target: 'review_comments',
      referencedColumnNames: ['id'],
    },
  ],
})
