import { Injectable } from '@nestjs/common'
import { type Candidate, type CandidateDetails, CandidateId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { CandidatesRepository } from './candidates.repository.js'

@Injectable()
export class AddCandidate {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidates: CandidatesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(details: CandidateDetails, actor: StaffActor): Promise<Candidate> {
    const candidate = {
      ...details,
      id: CandidateId.parse(this.random.uuid()),
      issuerId: actor.issuerId,
      createdAt: this.clock.now(),
      erasureAskedAt: null,
      erasedAt: null,
    }
    return this.transactions.run(async (tx) => {
      await this.candidates.insert(tx, candidate)
      await this.audit.record(tx, act(actor, 'candidate_added', { type: 'candidate', id: candidate.id }))
      return candidate
    })
  }
}
