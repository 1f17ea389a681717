// Turns reminders off or on: an issuer for all its holders, a holder for themselves.
import { Injectable } from '@nestjs/common'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import type { CandidateActor, StaffActor } from '../../platform/auth/actor.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { RemindersRepository } from './reminders.repository.js'

@Injectable()
export class SwitchReminders {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidates: CandidatesRepository,
    private readonly reminders: RemindersRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(on: boolean, actor: StaffActor | CandidateActor): Promise<void> {
    return this.transactions.run(async (tx) => {
      const subjects =
        actor.kind === 'staff'
          ? [{ type: 'issuer', id: actor.issuerId, issuerId: actor.issuerId } as const]
          : (await this.candidates.byEmail(tx, actor.email)).map(
              ({ id, issuerId }) => ({ type: 'candidate', id, issuerId }) as const,
            )
      for (const { type, id, issuerId } of subjects) {
        if ((await this.reminders.areOn(tx, [id])) === on) continue
        if (on) await this.reminders.switchOn(tx, id)
        else await this.reminders.switchOff(tx, id, this.clock.now())
        await this.audit.record(tx, {
          issuerId,
          actor: { kind: actor.kind, id: actor.userId },
          action: on ? 'reminders_switched_on' : 'reminders_switched_off',
          subject: { type, id },
        })
      }
    })
  }
}
