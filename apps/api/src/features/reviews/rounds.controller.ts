import { Controller } from '@nestjs/common'
import { type InputOf, reviewRounds, roundDashboards } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { ChangeRound } from './change-round.js'
import { InviteToRound } from './invite-to-round.js'
import { OverrideGate } from './override-gate.js'
import { ParticipationRepository } from './participation.repository.js'
import { PlanRound } from './plan-round.js'
import { ReviewGate } from './review-gate.js'
import { RoundDashboards } from './round-dashboards.js'
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
    private readonly dashboards: RoundDashboards,
    private readonly findings: SurveyFindings,
    private readonly planRound: PlanRound,
    private readonly changeRound: ChangeRound,
    private readonly inviteToRound: InviteToRound,
    private readonly gate: ReviewGate,
    private readonly overrideGate: OverrideGate,
  ) {}

  @Implements(reviewRounds.listRounds)
  list(@Input() { params }: InputOf<typeof reviewRounds.listRounds>) {
    return this.views.list(this.database, params.issuerId)
  }

  @Implements(reviewRounds.getRound)
  get(@Input() { params }: InputOf<typeof reviewRounds.getRound>) {
    return this.views.get(this.database, params.issuerId, params.roundId)
  }

  @Implements(reviewRounds.getRoundDraft)
  async draft(@Input() { params }: InputOf<typeof reviewRounds.getRoundDraft>) {
    const { snapshotId } = await this.rounds.get(this.database, params.issuerId, params.roundId)
    return this.snapshots.get(this.database, snapshotId)
  }

  @Implements(reviewRounds.planRound)
  plan(@Input() { body }: InputOf<typeof reviewRounds.planRound>, @CurrentActor() actor: StaffActor) {
    return this.planRound.run(body, actor)
  }

  @Implements(reviewRounds.updateRound)
  update(@Input() { params, body }: InputOf<typeof reviewRounds.updateRound>, @CurrentActor() actor: StaffActor) {
    return this.planRound.update(params.roundId, body, actor)
  }

  @Implements(reviewRounds.openRound)
  open(@Input() { params }: InputOf<typeof reviewRounds.openRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.open(params.roundId, actor)
  }

  @Implements(reviewRounds.extendRound)
  extend(@Input() { params, body }: InputOf<typeof reviewRounds.extendRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.extend(params.roundId, body, actor)
  }

  @Implements(reviewRounds.pauseRound)
  pause(@Input() { params, body }: InputOf<typeof reviewRounds.pauseRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.pause(params.roundId, body.reason, actor)
  }

  @Implements(reviewRounds.resumeRound)
  resume(@Input() { params }: InputOf<typeof reviewRounds.resumeRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.resume(params.roundId, actor)
  }

  @Implements(reviewRounds.closeRound)
  close(@Input() { params }: InputOf<typeof reviewRounds.closeRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.close(params.roundId, actor)
  }

  @Implements(reviewRounds.cancelRound)
  cancel(@Input() { params, body }: InputOf<typeof reviewRounds.cancelRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.cancel(params.roundId, body.reason, actor)
  }

  @Implements(reviewRounds.finishRound)
  finish(@Input() { params }: InputOf<typeof reviewRounds.finishRound>, @CurrentActor() actor: StaffActor) {
    return this.changeRound.finish(params.roundId, actor)
  }

  @Implements(reviewRounds.inviteToRound)
  invite(@Input() { params, body }: InputOf<typeof reviewRounds.inviteToRound>, @CurrentActor() actor: StaffActor) {
    return this.inviteToRound.run(params.roundId, body, actor)
  }

  @Implements(reviewRounds.getParticipation)
  async participationOf(@Input() { params }: InputOf<typeof reviewRounds.getParticipation>) {
    const round = await this.rounds.get(this.database, params.issuerId, params.roundId)
    return this.participation.of(this.database, round, await this.snapshots.get(this.database, round.snapshotId))
  }

  @Implements(roundDashboards.getRoundDashboard)
  dashboard(@Input() { params }: InputOf<typeof roundDashboards.getRoundDashboard>) {
    return this.dashboards.of(this.database, params.issuerId, params.roundId)
  }

  @Implements(reviewRounds.getSurveyResults)
  async surveyResults(@Input() { params }: InputOf<typeof reviewRounds.getSurveyResults>) {
    return this.findings.of(this.database, await this.rounds.get(this.database, params.issuerId, params.roundId))
  }

  @Implements(reviewRounds.getSurveyBreakdown)
  async surveyBreakdown(@Input() { params }: InputOf<typeof reviewRounds.getSurveyBreakdown>) {
    const round = await this.rounds.get(this.database, params.issuerId, params.roundId)
    return this.findings.by(this.database, round, params.by)
  }

  @Implements(reviewRounds.downloadSurveyResults)
  async surveyFile(@Input() { params }: InputOf<typeof reviewRounds.downloadSurveyResults>) {
    return this.findings.file(this.database, await this.rounds.get(this.database, params.issuerId, params.roundId))
  }

  @Implements(reviewRounds.getPublicationGate)
  publicationGate(@Input() { params }: InputOf<typeof reviewRounds.getPublicationGate>) {
    return this.gate.get(this.database, params.issuerId, params.versionId)
  }

  @Implements(reviewRounds.overrideGate)
  override(@Input() { params, body }: InputOf<typeof reviewRounds.overrideGate>, @CurrentActor() actor: StaffActor) {
    return this.overrideGate.run(params.versionId, body, actor)
  }
}
