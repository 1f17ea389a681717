// The words a comment proposes are put into the working draft, and both know of each other from then on. Where the draft was changed
// meanwhile, nothing is overwritten: the editor is told.
import { Injectable } from '@nestjs/common'
import type { CommentFile } from '@touchstone/contract'
import { type CommentId, fail, proposalAsEdit, type StatementEdit } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { EditStatements } from '../standards/edit-statements.js'
import { CommentFiles } from './comment-files.js'
import { CommentsRepository } from './comments.repository.js'
import { DispositionsRepository } from './dispositions.repository.js'
import { RoundsRepository } from './rounds.repository.js'
import { SnapshotsRepository } from './snapshots.repository.js'

@Injectable()
export class ApplyProposal {
  constructor(
    private readonly transactions: Transactions,
    private readonly edit: EditStatements,
    private readonly rounds: RoundsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly comments: CommentsRepository,
    private readonly dispositions: DispositionsRepository,
    private readonly files: CommentFiles,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(id: CommentId, actor: StaffActor): Promise<CommentFile> {
    return this.transactions.run(async (tx) => {
      await this.comments.lock(tx, [id])
      const comment = await this.comments.get(tx, actor.issuerId, id)
      if (comment.verifiedAt === null) fail('comment_not_open', { because: 'unconfirmed' })
      if (comment.withdrawnAt !== null) fail('comment_not_open', { because: 'withdrawn' })
      const { versionId, snapshotId } = await this.rounds.get(tx, actor.issuerId, comment.roundId)
      const { statements } = await this.snapshots.get(tx, snapshotId)
      const frozen = statements.find(({ lineageId }) => lineageId === comment.target.lineageId)
      const planned: StatementEdit[] = []
      const { edited } = await this.edit.within(
        tx,
        versionId,
        (now) => {
          planned.push(
            proposalAsEdit(
              comment,
              frozen,
              now.find(({ lineageId }) => lineageId === frozen?.lineageId),
            ),
          )
          return planned
        },
        actor,
      )
      const [edit] = edited.done
      // The draft says so already: nothing to do, and nothing to link.
      if (edit === undefined) return this.files.of(tx, actor.issuerId, id)
      await this.dispositions.insertApplied(tx, {
        id: this.random.uuid(),
        commentId: id,
        versionId,
        lineageId: edit.lineageId,
        revision: edited.revision,
        edit,
        appliedAt: this.clock.now(),
        appliedBy: actor.userId,
      })
      const details = { versionId, revision: edited.revision, lineageIds: [edit.lineageId] }
      await this.audit.record(tx, act(actor, 'proposal_applied', { type: 'comment', id }, details))
      return this.files.of(tx, actor.issuerId, id)
    })
  }
}
