// A candidate as staff see them: assessments, credentials, and what is still missing for each definition.
import { Injectable } from '@nestjs/common'
import type { CandidateProgress, CandidateView } from '@touchstone/contract'
import {
  type Assessment,
  type CandidateId,
  type Credential,
  type CredentialDefinition,
  dateIn,
  eligibility,
  type IssuerId,
  stands,
} from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { AssessmentsRepository } from './assessments.repository.js'
import { CredentialsRepository, summaryOf } from './credentials.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class CandidateViews {
  constructor(
    private readonly issuers: IssuersRepository,
    private readonly candidates: CandidatesRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly clock: Clock,
  ) {}

  async get(db: Tx | Database, issuerId: IssuerId, id: CandidateId): Promise<CandidateView> {
    const candidate = await this.candidates.get(db, issuerId, id)
    const { timeZone } = await this.issuers.get(db, issuerId)
    const today = dateIn(timeZone, this.clock.now())
    const assessments = await this.assessments.ofCandidates(db, [id])
    const credentials = await this.credentials.ofCandidates(db, [id])
    const definitions = await this.definitions.list(db, issuerId)
    return {
      ...candidate,
      assessments,
      credentials: credentials.map((credential) => summaryOf(credential, today)),
      progress: definitions
        .filter(
          ({ id: definition, status }) =>
            status === 'open' || assessments.some(({ definitionId }) => definitionId === definition),
        )
        .map((definition) => progressOn(definition, assessments, credentials, today)),
    }
  }
}

/** How far a person is towards one definition. */
export function progressOn(
  definition: CredentialDefinition,
  assessments: readonly Assessment[],
  credentials: readonly Credential[],
  today: string,
): CandidateProgress {
  const decision = eligibility(definition, assessments, today)
  const held = credentials.find((credential) => credential.definitionId === definition.id && stands(credential, today))
  return {
    definitionId: definition.id,
    eligible: decision.eligible,
    unmet: decision.eligible ? [] : [...decision.unmet],
    held: held?.credentialId ?? null,
  }
}
