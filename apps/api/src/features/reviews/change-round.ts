// What staff do to a round after it was planned. The round's row is locked, so that of two who act at once, or of a round that is
// extended in the moment it closes, one wins and the other is told.
import { Injectable } from '@nestjs/common'
import type { ExtendRoundRequest, RoundView } from '@touchstone/contract'
import {
  cancelRound,
  closeRound,
  extendRound,
  type Instant,
  openRound,
  pauseRound,
  requireResolved,
  resumeRound,
  type ReviewRound,
  type ReviewRoundId,
  roundLifecycle,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { DispositionsRepository } from './dispositions.repository.js'
import { RoundViews } from './round-views.js'
import { RoundsRepository } from './rounds.repository.js'
import { ScheduleRound } from './schedule-round.js'

interface Change {
  /** As the round's own record has it: `extend`. */
  readonly action: string
  /** As the audit trail has it: `round_extended`. */
  readonly audited: string
  readonly reason?: string
  readonly make: (round: ReviewRound, at: Instant, tx: Tx) => ReviewRound | Promise<ReviewRound>
}

@Injectable()
export class ChangeRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly rounds: RoundsRepository,
    private readonly dispositions: DispositionsRepository,
    private readonly views: RoundViews,
    private readonly schedule: ScheduleRound,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  open(id: ReviewRoundId, actor: StaffActor): Promise<RoundView> {
    return this.run(id, actor, { action: 'open', audited: 'round_opened', make: openRound })
  }

  extend(id: ReviewRoundId, { closesOn, reason }: ExtendRoundRequest, actor: StaffActor): Promise<RoundView> {
    const make = (round: ReviewRound, at: Instant) => extendRound(round, closesOn, at)
    return this.run(id, actor, { action: 'extend', audited: 'round_extended', reason, make })
  }

  pause(id: ReviewRoundId, reason: string, actor: StaffActor): Promise<RoundView> {
    const make = (round: ReviewRound, at: Instant) => pauseRound(round, reason, at)
    return this.run(id, actor, { action: 'pause', audited: 'round_paused', reason, make })
  }

  resume(id: ReviewRoundId, actor: StaffActor): Promise<RoundView> {
    return this.run(id, actor, { action: 'resume', audited: 'round_resumed', make: resumeRound })
  }

  close(id: ReviewRoundId, actor: StaffActor): Promise<RoundView> {
    return this.run(id, actor, { action: 'close', audited: 'round_closed', make: closeRound })
  }

  cancel(id: ReviewRoundId, reason: string, actor: StaffActor): Promise<RoundView> {
    const make = (round: ReviewRound, at: Instant) => cancelRound(round, reason, at)
    return this.run(id, actor, { action: 'cancel', audited: 'round_cancelled', reason, make })
  }

  finish(id: ReviewRoundId, actor: StaffActor): Promise<RoundView> {
    const make = async (round: ReviewRound, at: Instant, tx: Tx): Promise<ReviewRound> => {
      const status = roundLifecycle.next(round.status, 'finish')
      requireResolved(await this.dispositions.standing(tx, round, at))
      return { ...round, status, resolvedAt: at }
    }
    return this.run(id, actor, { action: 'finish', audited: 'round_resolved', make })
  }

  private run(id: ReviewRoundId, actor: StaffActor, { action, audited, reason, make }: Change): Promise<RoundView> {
    return this.transactions.run(async (tx) => {
      const before = await this.rounds.lockOf(tx, actor.issuerId, id)
      const at = this.clock.now()
      const after = await make(before, at, tx)
      await this.rounds.save(tx, before, after)
      await this.rounds.note(tx, after, { action, at, actorId: actor.userId, reason: reason ?? null })
      await this.schedule.next(tx, after)
      const details = { opensOn: after.opensOn, closesOn: after.closesOn }
      await this.audit.record(tx, act(actor, audited, { type: 'round', id }, details))
      return this.views.view(tx, after)
    })
  }
}
