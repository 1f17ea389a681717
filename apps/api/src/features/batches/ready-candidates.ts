// Who was assessed on a definition and does not hold it: those who meet everything, and what the others lack.
import { Injectable } from '@nestjs/common'
import type { ReadyCandidate, ReadyQuery, ReadyToIssue } from '@touchstone/contract'
import {
  type Candidate,
  type CredentialDefinitionId,
  dateIn,
  type IssuerId,
  readinessFor,
  type UnmetRequirement,
} from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import { Database, type Tx } from '../../platform/database/transactions.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { AssessmentsRepository } from '../credentials/assessments.repository.js'
import { CredentialsRepository } from '../credentials/credentials.repository.js'
import { DefinitionsRepository } from '../credentials/definitions.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'

interface Standing {
  readonly candidate: Candidate
  readonly unmet: readonly UnmetRequirement[]
}

const byName = new Intl.Collator('en', { numeric: true })

@Injectable()
export class ReadyCandidates {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly candidates: CandidatesRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly clock: Clock,
  ) {}

  async page(
    issuerId: IssuerId,
    id: CredentialDefinitionId,
    { show, q, after, limit }: ReadyQuery,
  ): Promise<ReadyToIssue> {
    const { ready, lacking } = await this.standings(this.database, issuerId, id)
    const shown = show === 'ready' ? ready : lacking.toSorted((a, b) => a.unmet.length - b.unmet.length)
    const words = (q ?? '').toLowerCase()
    const found = shown.filter(({ candidate: { name, email } }) =>
      [name, email].some((text) => text.toLowerCase().includes(words)),
    )
    const from = Number(after ?? 0)
    const end = from + limit
    return {
      items: found.slice(from, end).map(toReadyCandidate),
      next: end < found.length ? String(end) : null,
      total: found.length,
      ready: ready.length,
      lacking: lacking.length,
    }
  }

  /** Everybody who could be granted it now, by name. */
  async ready(db: Tx | Database, issuerId: IssuerId, id: CredentialDefinitionId): Promise<Candidate[]> {
    const { ready } = await this.standings(db, issuerId, id)
    return ready.map(({ candidate }) => candidate)
  }

  /** By name. */
  private async standings(db: Tx | Database, issuerId: IssuerId, id: CredentialDefinitionId) {
    const { timeZone } = await this.issuers.get(db, issuerId)
    const today = dateIn(timeZone, this.clock.now())
    const definition = await this.definitions.get(db, issuerId, id)
    const assessments = await this.assessments.manyForDefinition(db, id)
    const held = await this.credentials.manyHeld(db, id)
    const people = await this.candidates.byIds(db, issuerId, [...assessments.keys()])
    const ready: Standing[] = []
    const lacking: Standing[] = []
    for (const candidate of people.toSorted(inOrder)) {
      const records = assessments.get(candidate.id) ?? []
      // Whose records were all voided was not assessed.
      if (records.every(({ voidedAt }) => voidedAt !== null)) continue
      const readiness = readinessFor(definition, records, held.get(candidate.id) ?? [], today)
      if (readiness.kind === 'ready') ready.push({ candidate, unmet: [] })
      if (readiness.kind === 'lacks') lacking.push({ candidate, unmet: readiness.unmet })
    }
    return { ready, lacking }
  }
}

/** By name, and where two have the same, always in the same order. */
export function inOrder(a: Candidate, b: Candidate): number {
  return byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)
}

function toReadyCandidate({ candidate: { id, name, email }, unmet }: Standing): ReadyCandidate {
  return { candidateId: id, name, email, unmet: [...unmet] }
}
