// The candidates a batch is for: everybody who is ready, or those who were named.
import { Injectable } from '@nestjs/common'
import type { BatchChoice } from '@touchstone/contract'
import { type Candidate, fail, type IssuerId, MOST_IN_BATCH } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { inOrder, ReadyCandidates } from './ready-candidates.js'

@Injectable()
export class BatchCandidates {
  constructor(
    private readonly candidates: CandidatesRepository,
    private readonly readyCandidates: ReadyCandidates,
  ) {}

  /**
   * By name, each once.
   * @throws DomainError `not_found` when one of those named is not the issuer's, `nobody_ready`, `batch_too_large`
   */
  async of(db: Tx | Database, issuerId: IssuerId, { definitionId, candidates }: BatchChoice): Promise<Candidate[]> {
    if (candidates === 'everybody') {
      const ready = await this.readyCandidates.ready(db, issuerId, definitionId)
      if (ready.length === 0) fail('nobody_ready', { definitionId })
      if (ready.length > MOST_IN_BATCH) fail('batch_too_large', { candidates: ready.length, most: MOST_IN_BATCH })
      return ready
    }
    const ids = [...new Set(candidates)]
    const found = await this.candidates.byIds(db, issuerId, ids)
    if (found.length < ids.length) fail('not_found', { what: 'candidate' })
    return found.toSorted(inOrder)
  }
}
