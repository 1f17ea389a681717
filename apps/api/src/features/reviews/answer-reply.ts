// A commenter says whether the answer satisfies them. Who objected and is not satisfied is sent the notice of appeal at once, for
// themselves alone.
import { Injectable } from '@nestjs/common'
import type { AnswerReplyRequest, MyInput } from '@touchstone/contract'
import { callsForAppealNotice, type DispositionId, fail, requireAnswerable } from '@touchstone/domain'
import { CommentsRepository } from './comments.repository.js'
import { DispositionsRepository } from './dispositions.repository.js'
import { MyComments } from './my-comments.js'
import { ParticipantsRepository } from './participants.repository.js'
import { ReviewLetters } from './review-letters.js'

@Injectable()
export class AnswerReply {
  constructor(
    private readonly mine: MyComments,
    private readonly comments: CommentsRepository,
    private readonly dispositions: DispositionsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly letters: ReviewLetters,
  ) {}

  run(id: DispositionId, { token, answer, note }: AnswerReplyRequest, caller: string): Promise<MyInput> {
    return this.mine.act(token, caller, async ({ tx, round, participant, at }) => {
      const own = await this.comments.some(tx, 'participant', participant.id)
      const comment = own.find(({ reply }) => reply?.dispositionId === id)
      if (!comment?.reply) return fail('not_found', { what: 'reply' })
      requireAnswerable(comment.reply, round.timeZone, at)
      const appeal = callsForAppealNotice(comment.stance, answer)
      const said = { answer, answerNote: note, answeredAt: at, appealNoticeAt: appeal ? at : null }
      await this.dispositions.saveAnswer(tx, id, said)
      if (appeal) {
        const link = await this.participants.makeLink(tx, participant.id)
        await this.letters.appealNotice(tx, round, participant.email, link, comment.number)
      }
      return {
        action: answer === 'satisfied' ? 'reply_accepted' : 'reply_contested',
        subject: { type: 'comment', id: comment.id },
      }
    })
  }
}
