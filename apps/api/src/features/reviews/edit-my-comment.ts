import { Injectable } from '@nestjs/common'
import type { EditMyCommentRequest, MyInput } from '@touchstone/contract'
import { type CommentId, intakeAt, requireEditable, requireTarget } from '@touchstone/domain'
import { CommentsRepository } from './comments.repository.js'
import { MyComments } from './my-comments.js'
import { SnapshotsRepository } from './snapshots.repository.js'

/** An author changes a comment. The words before are kept by the database. */
@Injectable()
export class EditMyComment {
  constructor(
    private readonly mine: MyComments,
    private readonly comments: CommentsRepository,
    private readonly snapshots: SnapshotsRepository,
  ) {}

  run(id: CommentId, { token, content }: EditMyCommentRequest, caller: string): Promise<MyInput> {
    return this.mine.act(token, caller, async (mine) => {
      const { tx, round, at } = mine
      const comment = await this.mine.own(mine, id)
      requireEditable(comment, comment.answers > 0, intakeAt(round, at))
      const { statements } = await this.snapshots.get(tx, round.snapshotId)
      const statement = requireTarget(content.target, statements, round.scope)
      const { target, ...words } = content
      const place = { ...target, statementId: statement?.id ?? null, code: statement?.code ?? null }
      await this.comments.update(tx, id, { ...words, ...place, editedAt: at })
      return { action: 'comment_edited', subject: { type: 'comment', id } }
    })
  }
}
