import { Injectable } from '@nestjs/common'
import type { CommentFile } from '@touchstone/contract'
import { type CommentId, fail, type UserId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { StaffRepository } from '../staff/staff.repository.js'
import { CommentFiles } from './comment-files.js'
import { CommentsRepository } from './comments.repository.js'

/** Who prepares the answer to a comment. */
@Injectable()
export class AssignComment {
  constructor(
    private readonly transactions: Transactions,
    private readonly staff: StaffRepository,
    private readonly comments: CommentsRepository,
    private readonly files: CommentFiles,
    private readonly audit: AuditTrail,
  ) {}

  run(id: CommentId, userId: UserId | null, actor: StaffActor): Promise<CommentFile> {
    return this.transactions.run(async (tx) => {
      await this.comments.get(tx, actor.issuerId, id)
      if (userId !== null && (await this.staff.roleOf(tx, userId, actor.issuerId)) === undefined)
        fail('not_found', { what: 'staff' })
      await this.comments.update(tx, id, { assignedTo: userId })
      await this.audit.record(tx, act(actor, 'comment_assigned', { type: 'comment', id }, { userId }))
      return this.files.of(tx, actor.issuerId, id)
    })
  }
}
