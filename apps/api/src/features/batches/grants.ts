// What is decided for each of many candidates on one definition: granted, or refused with the reason. Nothing is written here.
import { Injectable } from '@nestjs/common'
import { CERTIFICATE_LAYOUT } from '@touchstone/certificate-pdf'
import type { Refusal } from '@touchstone/contract'
import {
  type CalendarDate,
  type Candidate,
  type CredentialDefinition,
  type CredentialDefinitionId,
  CredentialKey,
  DomainError,
  type Grant,
  type Instant,
  issue,
  type Issuer,
  type IssuerId,
  type SkillStandard,
  type StandardVersion,
  type Statement,
} from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { AssessmentsRepository } from '../credentials/assessments.repository.js'
import { Certificates } from '../credentials/certificates.js'
import { CredentialIds } from '../credentials/credential-ids.js'
import { CredentialsRepository } from '../credentials/credentials.repository.js'
import { DefinitionsRepository } from '../credentials/definitions.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { StatementsRepository } from '../standards/statements.repository.js'

/** What all decisions of a batch stand on. */
export interface Ground {
  readonly issuer: Issuer
  readonly definition: CredentialDefinition
  readonly standard: SkillStandard
  readonly version: StandardVersion
  readonly dutyAreas: readonly Statement[]
}

export interface Decision {
  readonly candidate: Candidate
  readonly result: { readonly grant: Grant } | { readonly refusal: Refusal }
}

export interface Deciding {
  readonly candidates: readonly Candidate[]
  readonly at: Instant
  readonly effectiveOn: CalendarDate | undefined
  readonly keyOf: (candidate: Candidate) => CredentialKey
}

@Injectable()
export class Grants {
  constructor(
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly certificates: Certificates,
    private readonly ids: CredentialIds,
  ) {}

  /** As it is now. @throws DomainError `not_found` */
  async ground(db: Tx | Database, issuerId: IssuerId, definitionId: CredentialDefinitionId): Promise<Ground> {
    const issuer = await this.issuers.get(db, issuerId)
    const definition = await this.definitions.get(db, issuerId, definitionId)
    const { standard, version } = await this.standards.getVersion(db, issuerId, definition.versionId)
    return { issuer, definition, standard, version, dutyAreas: await this.statements.topOf(db, version.id) }
  }

  /** As it is and stays until the transaction ends; to be asked for after the candidates are locked, as a single issue does. */
  async lockedGround(tx: Tx, issuerId: IssuerId, definitionId: CredentialDefinitionId): Promise<Ground> {
    const { versionId } = await this.definitions.lockAgainstClosing(tx, issuerId, definitionId)
    await this.standards.lockAgainstWithdrawal(tx, issuerId, versionId)
    return this.ground(tx, issuerId, definitionId)
  }

  /** One decision for each candidate, in their order. */
  async decide(db: Tx | Database, ground: Ground, { candidates, ...deciding }: Deciding): Promise<Decision[]> {
    const ids = candidates.map(({ id }) => id)
    const { id: definitionId } = ground.definition
    const assessments = await this.assessments.manyForDefinition(db, definitionId, ids)
    const held = await this.credentials.manyHeld(db, definitionId, ids)
    const decisions: Decision[] = []
    for (const candidate of candidates) {
      const records = { assessments: assessments.get(candidate.id) ?? [], held: held.get(candidate.id) ?? [] }
      decisions.push({ candidate, result: await this.one(ground, candidate, records, deciding) })
    }
    return decisions
  }

  private async one(
    { issuer, ...ground }: Ground,
    candidate: Candidate,
    records: Pick<Parameters<typeof issue>[0], 'assessments' | 'held'>,
    { at, effectiveOn, keyOf }: Omit<Deciding, 'candidates'>,
  ): Promise<Decision['result']> {
    const credentialId = this.ids.draw(issuer.prefix)
    const verificationUrl = this.ids.verificationUrl(credentialId)
    try {
      const key = keyOf(candidate)
      const given = { key, credentialId, verificationUrl, layout: CERTIFICATE_LAYOUT, at, effectiveOn }
      const grant = issue({ issuer, ...ground, candidate, ...records, ...given })
      await this.certificates.requirePrintable(grant.credential.certificate)
      return { grant }
    } catch (fault) {
      if (!(fault instanceof DomainError)) throw fault
      return { refusal: { code: fault.code, details: { ...fault.details } } }
    }
  }
}
