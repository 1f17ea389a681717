import { Injectable } from '@nestjs/common'
import type { MyInput } from '@touchstone/contract'
import { type CommentId, fail, isPublicComment, requireIntake } from '@touchstone/domain'
import { Random } from '../../platform/random.js'
import { CommentsRepository } from './comments.repository.js'
import { MyComments } from './my-comments.js'
import { ParticipantsRepository } from './participants.repository.js'
import { SupportsRepository } from './supports.repository.js'

/** Somebody whose address is confirmed supports what another wrote. Said twice, it counts once. */
@Injectable()
export class SupportComment {
  constructor(
    private readonly mine: MyComments,
    private readonly comments: CommentsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly supports: SupportsRepository,
    private readonly random: Random,
  ) {}

  run(id: CommentId, token: string, caller: string): Promise<MyInput> {
    return this.mine.act(token, caller, async ({ tx, round, participant, at }) => {
      requireIntake(round, at)
      const [comment] = await this.comments.some(tx, 'id', [id])
      if (comment?.roundId !== round.id || !isPublicComment(comment, round))
        return fail('not_found', { what: 'comment' })
      if (comment.participantId === participant.id) fail('comment_not_open', { because: 'own' })
      if ((await this.supports.of(tx, participant.id)).includes(id)) return undefined
      const submissionId = this.random.uuid()
      await this.participants.confirm(tx, participant.id, at)
      await this.supports.insert(tx, [id], participant.id, submissionId, at)
      await this.supports.confirm(tx, participant.id, submissionId, at)
      return { action: 'comment_supported', subject: { type: 'comment', id } }
    })
  }
}
