import { Controller } from '@nestjs/common'
import { type InputOf, reviews } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { ChangeRound } from './change-round.js'
import { InviteToRound } from './invite-to-round.js'
import { OverrideGate } from './override-gate.js'
import { ParticipationRepository } from './participation.repository.js'
import { PlanRound } from './plan-round.js'
import { ReviewGate } from './review-gate.js'
import { RoundViews } from './round-views.js'
import { RoundsRepository } from './rounds.repository.js'
import { SnapshotsRepository } from './snapshots.repository.js'
import { SurveyFindings } from './survey-findings.js'

@Controller()
export class RoundsController {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundsRepository,
    private readonly snapshots: SnapshotsRepository,
    private readonly views: RoundViews,
    private readonly participation: ParticipationRepository,
    private readonly findings: SurveyFindings,
    private readonly planRound: PlanRound,
    private readonly changeRound: ChangeRound,
    private readonly inviteToRound: InviteToRound,
    private readonly gate: ReviewGate,
    private readonly overrideGate: OverrideGate,
  ) {}

  @Implements(reviews.listRounds)
  list(@Input() { params }: InputOf<typeof reviews.listRounds>) {
    return this.views.list(this.database, params.issuerId)
  }

  @Implements(reviews.getRound)
  get(@Input() { params }: InputOf<typeof reviews.getRound>) {
    return this.views.get(this.database, params.issuerId, params.roundId)
  }

  @Implements(reviews.getRoundDraft)
  async draft(@Input() { params }: InputOf<typeof reviews.getRoundDraft>) {
    const { snapshotId } = await this.rounds.get(this.database, params.issuerId, params.roundId)
    return this.snapshots.get(this.database, snapshotId)
  }

  @Implements(reviews.planRound)
  plan(@Input() { body }: InputOf<typeof reviews.planRound>, @CurrentActor() actor: StaffActor) {
    return this.planRound.run(body, actor)
  }

  @Implements(reviews.updateRound)
  update(@Input() { params, body }: InputOf<typeof reviews.updateRound>, @CurrentActor() actor: StaffActor) {
    return this.planRound.update(params.roundId, body, actor)
  }

  @Implements(reviews.openRound)
  open(@Input() { params }: InputOf<typeof reviews.openRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.open(params.roundId, actor)
  }

  @Implements(reviews.extendRound)
  extend(@Input() { params, body }: InputOf<typeof reviews.extendRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.extend(params.roundId, body, actor)
  }

  @Implements(reviews.pauseRound)
  pause(@Input() { params, body }: InputOf<typeof reviews.pauseRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.pause(params.roundId, body.reason, actor)
  }

  @Implements(reviews.resumeRound)
  resume(@Input() { params }: InputOf<typeof reviews.resumeRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.resume(params.roundId, actor)
  }

  @Implements(reviews.closeRound)
  close(@Input() { params }: InputOf<typeof reviews.closeRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.close(params.roundId, actor)
  }

  @Implements(reviews.cancelRound)
  cancel(@Input() { params, body }: InputOf<typeof reviews.cancelRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.cancel(params.roundId, body.reason, actor)
  }

  @Implements(reviews.finishRound)
  finish(@Input() { params }: InputOf<typeof reviews.finishRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.finish(params.roundId, actor)
  }

  @Implements(reviews.inviteToRound)
  invite(@Input() { params, body }: InputOf<typeof reviews.inviteToRound>, @CurrentActor() actor: StaffActor) {
    return this.inviteToRound.run(params.roundId, body, actor)
  }

  @Implements(reviews.getParticipation)
  async participationOf(@Input() { params }: InputOf<typeof reviews.getParticipation>) {
    const round = await this.rounds.get(this.database, params.issuerId, params.roundId)
    return this.participation.of(this.database, round, await this.snapshots.get(this.database, round.snapshotId))
  }

  @Implements(reviews.getSurveyResults)
  async surveyResults(@Input() { params }: InputOf<typeof reviews.getSurveyResults>) {
    return this.findings.of(this.database, await this.rounds.get(this.database, params.issuerId, params.roundId))
  }

  @Implements(reviews.getPublicationGate)
  publicationGate(@Input() { params }: InputOf<typeof reviews.getPublicationGate>) {
    return this.gate.get(this.database, params.issuerId, params.versionId)
  }

  @Implements(reviews.overrideGate)
  override(@Input() { params, body }: InputOf<typeof reviews.overrideGate>, @CurrentActor() actor: StaffActor) {
    return this.overrideGate.run(params.versionId, body, actor)
  }
}
