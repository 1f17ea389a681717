// A round is planned on a draft as it was shown: the draft is frozen, and the job that opens the round is part of the same transaction.
import { Injectable } from '@nestjs/common'
import type { PlanRoundRequest, RoundView, UpdateRoundRequest } from '@touchstone/contract'
import {
  dateIn,
  type DraftSnapshot,
  fail,
  requireFollows,
  requireNoneRunning,
  requireSoundPlan,
  type ReviewRound,
  ReviewRoundId,
  roundCode,
  type RoundPlan,
  type SkillStandard,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { FreezeDraft } from './freeze-draft.js'
import { RoundViews } from './round-views.js'
import { RoundsRepository } from './rounds.repository.js'
import { ScheduleRound } from './schedule-round.js'
import { StandardsRepository } from '../standards/standards.repository.js'

@Injectable()
export class PlanRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly freeze: FreezeDraft,
    private readonly rounds: RoundsRepository,
    private readonly views: RoundViews,
    private readonly schedule: ScheduleRound,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run({ versionId, contentHash, plan }: PlanRoundRequest, actor: StaffActor): Promise<RoundView> {
    return this.transactions.run(async (tx) => {
      const { standard: owner } = await this.standards.getVersion(tx, actor.issuerId, versionId)
      await this.standards.lockStandard(tx, owner.id)
      requireNoneRunning(await this.rounds.ofVersion(tx, versionId))
      const { standard, snapshot } = await this.freeze.within(tx, actor.issuerId, versionId, contentHash)
      const at = this.clock.now()
      await this.#require(tx, plan, snapshot, standard, dateIn(plan.timeZone, at))
      const ordinal = (await this.rounds.countOf(tx, standard.id)) + 1
      const round: ReviewRound = {
        ...plan,
        id: ReviewRoundId.parse(this.random.uuid()),
        issuerId: actor.issuerId,
        standardId: standard.id,
        versionId,
        snapshotId: snapshot.id,
        code: roundCode(standard.designation, plan.opensOn.slice(0, 4), ordinal),
        status: 'planned',
        createdAt: at,
        openedAt: null,
        pausedAt: null,
        closedAt: null,
        resolvedAt: null,
        cancelledAt: null,
        reason: null,
      }
      await this.rounds.insert(tx, round)
      await this.#note(tx, round, 'plan', actor)
      const details = { versionId, contentHash, opensOn: plan.opensOn, closesOn: plan.closesOn }
      await this.audit.record(tx, act(actor, 'round_planned', { type: 'round', id: round.id }, details))
      return this.views.view(tx, round)
    })
  }

  /** A round that is not open yet, planned anew; with another hash the draft is frozen again. */
  update(id: ReviewRoundId, { contentHash, plan }: UpdateRoundRequest, actor: StaffActor): Promise<RoundView> {
    return this.transactions.run(async (tx) => {
      const before = await this.rounds.lockOf(tx, actor.issuerId, id)
      if (before.status !== 'planned')
        fail('illegal_transition', { of: 'review round', from: before.status, action: 'change' })
      const { standard, snapshot } = await this.freeze.within(tx, actor.issuerId, before.versionId, contentHash)
      await this.#require(tx, plan, snapshot, standard, dateIn(plan.timeZone, this.clock.now()))
      const round: ReviewRound = { ...before, ...plan, snapshotId: snapshot.id }
      await this.rounds.save(tx, before, round)
      await this.#note(tx, round, 'change', actor)
      const details = { contentHash, opensOn: plan.opensOn, closesOn: plan.closesOn }
      await this.audit.record(tx, act(actor, 'round_changed', { type: 'round', id }, details))
      return this.views.view(tx, round)
    })
  }

  async #require(
    tx: Tx,
    plan: RoundPlan,
    { statements }: DraftSnapshot,
    { id: standardId, issuerId }: SkillStandard,
    today: string,
  ): Promise<void> {
    requireSoundPlan(plan)
    if (plan.opensOn < today) fail('closing_date_past', { on: plan.opensOn, today })
    const known = new Set(statements.map(({ lineageId }) => lineageId))
    if (plan.scope?.some((lineageId) => !known.has(lineageId)) === true)
      fail('comment_target_unknown', { what: 'statement' })
    if (plan.previousRoundId !== null)
      requireFollows({ standardId }, await this.rounds.get(tx, issuerId, plan.previousRoundId))
  }

  async #note(tx: Tx, round: ReviewRound, action: string, { userId }: StaffActor): Promise<void> {
    await this.rounds.note(tx, round, { action, at: this.clock.now(), actorId: userId, reason: null })
    await this.schedule.next(tx, round)
  }
}
