// What a candidate sees: every credential of theirs with its standing today, and what is missing for those under way.
// Whose they are is decided by the address they proved to be theirs.
import { Injectable } from '@nestjs/common'
import type { MyCredential, MyCredentials, MyProgress } from '@touchstone/contract'
import {
  addDays,
  type Assessment,
  type Candidate,
  type Credential,
  type CredentialDefinition,
  type CredentialEvent,
  type CredentialId,
  dateIn,
  fail,
  type Instant,
  type Issuer,
  outcomeOn,
  PUBLIC_WORDING,
  renewalOf,
  scopeReducedBy,
  standingEvent,
} from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { AssessmentsRepository } from './assessments.repository.js'
import { progressOn } from './candidate-view.js'
import { CredentialsRepository, summaryOf } from './credentials.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class MyCredentialViews {
  constructor(
    private readonly issuers: IssuersRepository,
    private readonly candidates: CandidatesRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly clock: Clock,
  ) {}

  async list(db: Tx | Database, email: string): Promise<Omit<MyCredentials, 'reminders'>> {
    const candidates = await this.candidates.byEmail(db, email)
    const issuers = new Map((await this.issuers.list(db)).map((issuer) => [issuer.id, issuer]))
    const issuerOf = (id: Issuer['id']) => issuers.get(id) ?? fail('not_found', { what: 'issuer' })
    const ids = candidates.map(({ id }) => id)
    const credentials = await this.credentials.ofCandidates(db, ids)
    const histories = await this.credentials.historiesOf(
      db,
      credentials.map(({ key }) => key),
    )
    const assessments = await this.assessments.ofCandidates(db, ids)
    const definitions = new Map(
      (await this.definitions.byIds(db, [...new Set(credentials.map(({ definitionId }) => definitionId))])).map(
        (one) => [one.id, one],
      ),
    )
    const at = this.clock.now()
    return {
      name: candidates[0]?.name ?? email,
      email,
      erasureAskedAt: candidates.map(({ erasureAskedAt }) => erasureAskedAt).find((at) => at !== null) ?? null,
      credentials: credentials.map((one) => ({
        ...myCredential(one, issuerOf(one.issuerId), histories.get(one.key) ?? [], at),
        renewedBy: renewalOf(one, credentials)?.credentialId ?? null,
        renewal: renewalFor(one, definitions.get(one.definitionId)),
      })),
      progress: await this.underWay(db, candidates, assessments, credentials, issuerOf, at),
    }
  }

  /** @throws DomainError `not_found`, also for the credential of somebody else */
  async own(db: Tx | Database, email: string, credentialId: CredentialId): Promise<Credential> {
    const candidates = await this.candidates.byEmail(db, email)
    const credentials = await this.credentials.ofCandidates(
      db,
      candidates.map(({ id }) => id),
    )
    return credentials.find((one) => one.credentialId === credentialId) ?? fail('not_found', { what: 'credential' })
  }

  private async underWay(
    db: Tx | Database,
    candidates: readonly Candidate[],
    assessments: readonly Assessment[],
    credentials: readonly Credential[],
    issuerOf: (id: Issuer['id']) => Issuer,
    at: Instant,
  ): Promise<MyProgress[]> {
    const definitions = await this.definitions.byIds(db, [
      ...new Set(assessments.map(({ definitionId }) => definitionId)),
    ])
    return candidates.flatMap((candidate) => {
      const { name, timeZone } = issuerOf(candidate.issuerId)
      const own = assessments.filter(({ candidateId }) => candidateId === candidate.id)
      const earned = credentials.filter(({ candidateId }) => candidateId === candidate.id)
      return definitions
        .filter(
          (definition) =>
            definition.issuerId === candidate.issuerId &&
            own.some(({ definitionId }) => definitionId === definition.id),
        )
        .filter((definition) => !earned.some(({ definitionId }) => definitionId === definition.id))
        .map((definition) => {
          const { unmet } = progressOn(definition, own, earned, dateIn(timeZone, at))
          const reasons = new Map(unmet.map(({ requirementId, reason }) => [requirementId, reason]))
          return {
            issuerName: name,
            credentialTitle: definition.title,
            credentialCode: definition.code,
            requirements: definition.requirements.map(({ id, title }) => ({
              title,
              met: !reasons.has(id),
              reason: reasons.get(id) ?? null,
            })),
          }
        })
    })
  }
}

/** How a credential is renewed, while that may still be. */
function renewalFor(
  { status, expiresOn }: Credential,
  definition: CredentialDefinition | undefined,
): MyCredential['renewal'] {
  const renewal = definition?.renewal ?? null
  if (renewal === null || expiresOn === null || status !== 'active') return null
  return { words: renewal.words, opensOn: addDays(expiresOn, -renewal.windowDays) }
}

function myCredential(
  credential: Credential,
  issuer: Issuer,
  history: readonly CredentialEvent[],
  at: Instant,
): Omit<MyCredential, 'renewedBy' | 'renewal'> {
  const today = dateIn(issuer.timeZone, at)
  const reason = standingEvent(history, today)?.reason ?? null
  const { certificate } = credential
  return {
    ...summaryOf(credential, today),
    issuerName: certificate.issuer.name,
    outcome: outcomeOn(credential, history, today),
    wording: reason && PUBLIC_WORDING[reason],
    scopeReducedOn: scopeReducedBy(history, today)?.on ?? null,
    standardTitle: certificate.standard.title,
    verificationUrl: certificate.verificationUrl,
  }
}
