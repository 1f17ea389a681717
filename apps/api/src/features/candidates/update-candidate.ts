// Corrects a name or address on file. Certificates already issued keep the name they were issued in.
import { Injectable } from '@nestjs/common'
import { type Candidate, type CandidateDetails, type CandidateId, requireKnown } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { CandidatesRepository } from './candidates.repository.js'

@Injectable()
export class UpdateCandidate {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidates: CandidatesRepository,
    private readonly audit: AuditTrail,
  ) {}

  run(id: CandidateId, details: CandidateDetails, actor: StaffActor): Promise<Candidate> {
    return this.transactions.run(async (tx) => {
      const before = await this.candidates.lock(tx, actor.issuerId, id)
      requireKnown(before)
      await this.candidates.update(tx, id, details)
      const changed = (['name', 'email'] as const).filter((field) => before[field] !== details[field])
      await this.audit.record(tx, act(actor, 'candidate_changed', { type: 'candidate', id }, { changed }))
      return { ...before, ...details }
    })
  }
}
