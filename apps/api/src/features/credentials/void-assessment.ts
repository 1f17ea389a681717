// Voids a wrong record. It stays on file with the reason; a record that a standing credential relies on is not voided
// until that credential is withdrawn or replaced.
import { Injectable } from '@nestjs/common'
import type { VoidAssessmentRequest } from '@touchstone/contract'
import { type Assessment, type AssessmentId, fail } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { AssessmentsRepository } from './assessments.repository.js'

@Injectable()
export class VoidAssessment {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidates: CandidatesRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: AssessmentId, { reason }: VoidAssessmentRequest, actor: StaffActor): Promise<Assessment> {
    return this.transactions.run(async (tx) => {
      const { candidateId } = await this.assessments.get(tx, actor.issuerId, id)
      // The lock an issue takes too: no decision may be standing on this record while it is voided.
      await this.candidates.lock(tx, actor.issuerId, candidateId)
      const assessment = await this.assessments.get(tx, actor.issuerId, id)
      const [credentialId] = await this.assessments.relyingOn(tx, id)
      if (credentialId !== undefined) fail('assessment_relied_upon', { credentialId })
      const voided = { ...assessment, voidedAt: this.clock.now(), voidReason: reason }
      await this.assessments.void(tx, voided)
      await this.audit.record(
        tx,
        act(actor, 'assessment_voided', { type: 'candidate', id: candidateId }, { assessmentId: id }),
      )
      return voided
    })
  }
}
