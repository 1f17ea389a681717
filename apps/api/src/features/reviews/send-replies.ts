// Every commenter is written to with the decision and its reason: one letter for all of theirs. From then on they have their days to
// say whether it satisfies them.
import { Injectable } from '@nestjs/common'
import { answerBy, counts, fail, type ReviewRoundId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { CommentsRepository } from './comments.repository.js'
import { DispositionsRepository } from './dispositions.repository.js'
import { ParticipantsRepository } from './participants.repository.js'
import { PublicRounds } from './public-rounds.js'
import { ReviewLetters } from './review-letters.js'
import { RoundsRepository } from './rounds.repository.js'

@Injectable()
export class SendReplies {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly publicRounds: PublicRounds,
    private readonly participants: ParticipantsRepository,
    private readonly comments: CommentsRepository,
    private readonly dispositions: DispositionsRepository,
    private readonly letters: ReviewLetters,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: ReviewRoundId, actor: StaffActor): Promise<{ replies: number; messages: number }> {
    return this.transactions.run(async (tx) => {
      const round = await this.rounds.lockOf(tx, actor.issuerId, id)
      if (round.status !== 'resolving' && round.status !== 'closed')
        fail('round_not_resolving', { status: round.status })
      const waiting = (await this.comments.some(tx, 'round', id)).filter(
        (comment) => comment.disposition !== null && comment.reply === null && counts(comment, round.lateRule),
      )
      const numbers = await this.publicRounds.numbersOf(tx, waiting)
      const at = this.clock.now()
      const until = answerBy(round.timeZone, at, round.replyDays)
      let messages = 0
      let replies = 0
      for (const [participantId, theirs] of Map.groupBy(waiting, (one) => one.participantId)) {
        if (participantId === null) continue
        const { email } = await this.participants.get(tx, participantId)
        const token = await this.participants.makeLink(tx, participantId)
        const decided = theirs.flatMap((comment) => {
          const { disposition } = comment
          if (disposition === null) return []
          const { duplicateOf } = disposition
          return [{ comment, disposition, sameAs: duplicateOf === null ? null : (numbers.get(duplicateOf) ?? null) }]
        })
        await this.letters.decisions(tx, round, email, token, { decided, answerBy: until })
        const unanswered = { answer: null, answerNote: null, answeredAt: null, appealNoticeAt: null }
        await this.dispositions.insertReplies(
          tx,
          decided.map(({ disposition }) => ({
            ...unanswered,
            dispositionId: disposition.id,
            participantId,
            sentAt: at,
            answerBy: until,
          })),
        )
        messages += 1
        replies += decided.length
      }
      if (replies > 0)
        await this.audit.record(tx, act(actor, 'replies_sent', { type: 'round', id }, { replies, messages }))
      return { replies, messages }
    })
  }
}
