// People are invited to a round, each with a link of their own: what they send by it needs no further confirmation.
import { Injectable } from '@nestjs/common'
import type { InviteToRoundRequest } from '@touchstone/contract'
import { requireIntake, type ReviewRoundId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { ParticipantsRepository } from './participants.repository.js'
import { ReviewLetters } from './review-letters.js'
import { RoundsRepository } from './rounds.repository.js'

@Injectable()
export class InviteToRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly rounds: RoundsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly letters: ReviewLetters,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(
    id: ReviewRoundId,
    { audience, emails }: InviteToRoundRequest,
    actor: StaffActor,
  ): Promise<{ invited: number; before: number }> {
    return this.transactions.run(async (tx) => {
      const round = await this.rounds.lockOf(tx, actor.issuerId, id)
      const at = this.clock.now()
      requireIntake(round, at)
      const { name } = await this.issuers.get(tx, actor.issuerId)
      const all = [...new Set(emails)]
      let invited = 0
      for (const email of all) {
        const participant = await this.participants.at(tx, id, email)
        if (participant.invitedAt !== null) continue
        await this.participants.noteInvitation(tx, participant.id, audience, at)
        const token = await this.participants.makeLink(tx, participant.id)
        await this.letters.invitation(tx, round, email, token, name)
        invited += 1
      }
      await this.audit.record(tx, act(actor, 'people_invited', { type: 'round', id }, { invited }))
      return { invited, before: all.length - invited }
    })
  }
}
