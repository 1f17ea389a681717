import { Injectable } from '@nestjs/common'
import type { RecordAssessmentRequest } from '@touchstone/contract'
import {
  type Assessment,
  AssessmentId,
  type CandidateId,
  dateIn,
  fail,
  requireKnown,
  requirementOf,
  requireRecordable,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { AssessmentsRepository } from './assessments.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class RecordAssessment {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly candidates: CandidatesRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(candidateId: CandidateId, content: RecordAssessmentRequest, actor: StaffActor): Promise<Assessment> {
    return this.transactions.run(async (tx) => {
      const issuer = await this.issuers.get(tx, actor.issuerId)
      const candidate = await this.candidates.lock(tx, actor.issuerId, candidateId)
      requireKnown(candidate)
      const definition = await this.definitions.get(tx, actor.issuerId, content.definitionId)
      if (definition.status === 'draft')
        fail('definition_not_open', { definitionId: definition.id, status: definition.status })
      const recordedAt = this.clock.now()
      requireRecordable(
        content,
        requirementOf(definition, content.requirementId),
        candidate.name,
        dateIn(issuer.timeZone, recordedAt),
      )
      const id = AssessmentId.parse(this.random.uuid())
      const assessment = {
        ...content,
        id,
        candidateId,
        recordedBy: actor.userId,
        recordedAt,
        voidedAt: null,
        voidReason: null,
      }
      await this.assessments.insert(tx, assessment, actor.issuerId)
      const { definitionId, requirementId } = content
      await this.audit.record(
        tx,
        act(
          actor,
          'assessment_recorded',
          { type: 'candidate', id: candidateId },
          { assessmentId: id, definitionId, requirementId },
        ),
      )
      return assessment
    })
  }
}
