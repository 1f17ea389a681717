// Somebody has lost their link. Whoever asks learns nothing: the same answer, after the same time, for every address.
import { Injectable } from '@nestjs/common'
import type { ReviewRoundId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { answerAlike } from '../../platform/auth/answer-alike.js'
import { Transactions } from '../../platform/database/transactions.js'
import { participantAct } from './participant-act.js'
import { ParticipantsRepository } from './participants.repository.js'
import { ReviewLetters } from './review-letters.js'
import { ReviewLimits } from './review-limits.js'
import { RoundsRepository } from './rounds.repository.js'

@Injectable()
export class SendMyInputLink {
  constructor(
    private readonly limits: ReviewLimits,
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly letters: ReviewLetters,
    private readonly audit: AuditTrail,
  ) {}

  async run(roundId: ReviewRoundId, email: string, caller: string): Promise<void> {
    this.limits.input(caller)
    this.limits.mail(email)
    await answerAlike(() =>
      this.transactions.run(async (tx) => {
        const round = await this.rounds.find(tx, roundId)
        const participant = round && (await this.participants.find(tx, roundId, email))
        if (!round || !participant) return
        const token = await this.participants.makeLink(tx, participant.id)
        await this.letters.link(tx, round, email, token)
        await this.audit.record(
          tx,
          participantAct(round, participant.id, 'input_link_sent', { type: 'round', id: roundId }),
        )
      }),
    )
  }
}
