import { Injectable } from '@nestjs/common'
import type { MyInput } from '@touchstone/contract'
import { type CommentId, requireWithdrawable } from '@touchstone/domain'
import { CommentsRepository } from './comments.repository.js'
import { MyComments } from './my-comments.js'

/** An author takes a comment back. Its number stays with it, so that the count of what came has no gap. */
@Injectable()
export class WithdrawMyComment {
  constructor(
    private readonly mine: MyComments,
    private readonly comments: CommentsRepository,
  ) {}

  run(id: CommentId, token: string, caller: string): Promise<MyInput> {
    return this.mine.act(token, caller, async (mine) => {
      const comment = await this.mine.own(mine, id)
      requireWithdrawable(comment, comment.answers > 0, mine.round)
      await this.comments.update(mine.tx, id, { withdrawnAt: mine.at })
      return { action: 'comment_withdrawn', subject: { type: 'comment', id } }
    })
  }
}
