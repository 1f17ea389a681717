import { Injectable } from '@nestjs/common'
import type { CommentFile, ModerateCommentRequest } from '@touchstone/contract'
import { type CommentId, fail } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { CommentFiles } from './comment-files.js'
import { CommentsRepository } from './comments.repository.js'

/** Whether the public reads a comment. Hidden or shown, it counts and is answered. */
@Injectable()
export class ModerateComment {
  constructor(
    private readonly transactions: Transactions,
    private readonly comments: CommentsRepository,
    private readonly files: CommentFiles,
    private readonly audit: AuditTrail,
  ) {}

  run(id: CommentId, { moderation, reason }: ModerateCommentRequest, actor: StaffActor): Promise<CommentFile> {
    return this.transactions.run(async (tx) => {
      await this.comments.lock(tx, [id])
      const { verifiedAt } = await this.comments.get(tx, actor.issuerId, id)
      if (verifiedAt === null) fail('comment_not_open', { because: 'unconfirmed' })
      await this.comments.update(tx, id, { moderation, moderationReason: reason })
      await this.audit.record(tx, act(actor, 'comment_moderated', { type: 'comment', id }, { moderation }))
      return this.files.of(tx, actor.issuerId, id)
    })
  }
}
