import { Controller } from '@nestjs/common'
import { candidates, type InputOf } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { AssessmentsRepository } from './assessments.repository.js'
import { CandidateViews } from './candidate-view.js'
import { RecordAssessment } from './record-assessment.js'
import { VoidAssessment } from './void-assessment.js'

@Controller()
export class AssessmentsController {
  constructor(
    private readonly database: Database,
    private readonly views: CandidateViews,
    private readonly assessments: AssessmentsRepository,
    private readonly recordAssessment: RecordAssessment,
    private readonly voidAssessment: VoidAssessment,
  ) {}

  @Implements(candidates.getCandidate)
  getCandidate(@Input() { params }: InputOf<typeof candidates.getCandidate>) {
    return this.views.get(this.database, params.issuerId, params.candidateId)
  }

  @Implements(candidates.listTestCentres)
  testCentres(@Input() { params }: InputOf<typeof candidates.listTestCentres>) {
    return this.assessments.testCentres(this.database, params.issuerId)
  }

  @Implements(candidates.recordAssessment)
  record(@Input() { params, body }: InputOf<typeof candidates.recordAssessment>, @CurrentActor() actor: StaffActor) {
    return this.recordAssessment.run(params.candidateId, body, actor)
  }

  @Implements(candidates.voidAssessment)
  void(@Input() { params, body }: InputOf<typeof candidates.voidAssessment>, @CurrentActor() actor: StaffActor) {
    return this.voidAssessment.run(params.assessmentId, body, actor)
  }
}
