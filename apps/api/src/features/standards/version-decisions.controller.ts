import { Controller } from '@nestjs/common'
import { type InputOf, versionDecisions } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { ApproveVersion } from './approve-version.js'
import { JudgeChanges } from './judge-changes.js'
import { JudgementsRepository } from './judgements.repository.js'
import { ReopenVersion } from './reopen-version.js'
import { SetClosingDates } from './set-closing-dates.js'
import { StandardsRepository } from './standards.repository.js'

@Controller()
export class VersionDecisionsController {
  constructor(
    private readonly database: Database,
    private readonly standards: StandardsRepository,
    private readonly judgements: JudgementsRepository,
    private readonly approveVersion: ApproveVersion,
    private readonly reopenVersion: ReopenVersion,
    private readonly setClosingDates: SetClosingDates,
    private readonly judgeChanges: JudgeChanges,
  ) {}

  @Implements(versionDecisions.approveVersion)
  approve(
    @Input() { params, body }: InputOf<typeof versionDecisions.approveVersion>,
    @CurrentActor() actor: StaffActor,
  ) {
    return this.approveVersion.run(params.versionId, body, actor)
  }

  @Implements(versionDecisions.reopenVersion)
  reopen(@Input() { params }: InputOf<typeof versionDecisions.reopenVersion>, @CurrentActor() actor: StaffActor) {
    return this.reopenVersion.run(params.versionId, actor)
  }

  @Implements(versionDecisions.setClosingDates)
  close(
    @Input() { params, body }: InputOf<typeof versionDecisions.setClosingDates>,
    @CurrentActor() actor: StaffActor,
  ) {
    return this.setClosingDates.run(params.versionId, body, actor)
  }

  @Implements(versionDecisions.listJudgements)
  async listJudgements(@Input() { params }: InputOf<typeof versionDecisions.listJudgements>) {
    const { version } = await this.standards.getVersion(this.database, params.issuerId, params.versionId)
    return this.judgements.of(this.database, version.id)
  }

  @Implements(versionDecisions.judgeChanges)
  judge(@Input() { params, body }: InputOf<typeof versionDecisions.judgeChanges>, @CurrentActor() actor: StaffActor) {
    return this.judgeChanges.run(params.versionId, body, actor)
  }
}
