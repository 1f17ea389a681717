import { Injectable } from '@nestjs/common'
import type { IssuerId } from '@touchstone/domain'
import { CandidateAddresses } from '../../platform/auth/ports.js'
import { Database } from '../../platform/database/transactions.js'
import { CandidatesRepository } from './candidates.repository.js'

/** Answers the sign-in's question of whether an address is a candidate's, and whose. */
@Injectable()
export class KnownAddresses extends CandidateAddresses {
  constructor(
    private readonly database: Database,
    private readonly candidates: CandidatesRepository,
  ) {
    super()
  }

  async issuerOf(email: string): Promise<IssuerId | undefined> {
    const known = await this.candidates.byEmail(this.database, email)
    return known.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))[0]?.issuerId
  }
}
