// The decision to grant: everything it stands on is read under lock, the domain decides, and credential, evidence, history, signed
// document and audit line are written together.
import { Injectable } from '@nestjs/common'
import { CERTIFICATE_LAYOUT } from '@touchstone/certificate-pdf'
import type { IssueCredentialRequest } from '@touchstone/contract'
import { type Credential, CredentialKey, issue } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { StatementsRepository } from '../standards/statements.repository.js'
import { AssessmentsRepository } from './assessments.repository.js'
import { BadgeDocuments } from './badge-documents.js'
import { Certificates } from './certificates.js'
import { CredentialIds } from './credential-ids.js'
import { CredentialsRepository } from './credentials.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class IssueCredential {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly candidates: CandidatesRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly certificates: Certificates,
    private readonly badges: BadgeDocuments,
    private readonly ids: CredentialIds,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run({ candidateId, definitionId, effectiveOn }: IssueCredentialRequest, actor: StaffActor): Promise<Credential> {
    return this.transactions.run(async (tx) => {
      const issuer = await this.issuers.get(tx, actor.issuerId)
      const candidate = await this.candidates.lock(tx, actor.issuerId, candidateId)
      const definition = await this.definitions.lockAgainstClosing(tx, actor.issuerId, definitionId)
      const { standard, version } = await this.standards.lockAgainstWithdrawal(tx, actor.issuerId, definition.versionId)
      const credentialId = this.ids.draw(issuer.prefix)
      const at = this.clock.now()
      const { credential, evidence } = issue({
        issuer,
        standard,
        version,
        definition,
        candidate,
        dutyAreas: await this.statements.topOf(tx, version.id),
        assessments: await this.assessments.forDefinition(tx, candidateId, definitionId),
        held: await this.credentials.held(tx, candidateId, definitionId),
        key: CredentialKey.parse(this.random.uuid()),
        credentialId,
        at,
        effectiveOn,
        verificationUrl: this.ids.verificationUrl(credentialId),
        layout: CERTIFICATE_LAYOUT,
      })
      await this.certificates.requirePrintable(credential.certificate)
      const issued = {
        action: 'issue',
        status: credential.status,
        reason: null,
        note: null,
        at,
        on: credential.decidedOn,
        decidedOn: null,
        by: actor.userId,
      } as const
      await this.credentials.insert(tx, credential, [issued], evidence)
      await this.badges.issue(tx, issuer, definition, credential)
      const grounds = { candidateId, definitionId, versionId: version.id, evidence: evidence.map(({ id }) => id) }
      await this.audit.record(tx, act(actor, 'credential_issued', { type: 'credential', id: credentialId }, grounds))
      return credential
    })
  }
}
