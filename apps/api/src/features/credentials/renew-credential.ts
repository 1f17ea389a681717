// The decision to carry a credential on for another period. The one it renews is not touched.
import { Injectable } from '@nestjs/common'
import { CERTIFICATE_LAYOUT } from '@touchstone/certificate-pdf'
import { type Credential, type CredentialId, CredentialKey, renew } from '@touchstone/domain'
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
export class RenewCredential {
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

  run(oldId: CredentialId, actor: StaffActor): Promise<Credential> {
    return this.transactions.run(async (tx) => {
      const issuer = await this.issuers.get(tx, actor.issuerId)
      const { candidateId, definitionId } = await this.credentials.get(tx, actor.issuerId, oldId)
      // In the order a first issue locks in: two decisions about one person wait for each other.
      const candidate = await this.candidates.lock(tx, actor.issuerId, candidateId)
      const old = await this.credentials.lock(tx, actor.issuerId, oldId)
      const definition = await this.definitions.lockAgainstClosing(tx, actor.issuerId, definitionId)
      const { standard, version } = await this.standards.lockAgainstWithdrawal(tx, actor.issuerId, definition.versionId)
      const credentialId = this.ids.draw(issuer.prefix)
      const at = this.clock.now()
      const { credential, evidence } = renew({
        issuer,
        standard,
        version,
        definition,
        candidate,
        credential: old,
        dutyAreas: await this.statements.topOf(tx, version.id),
        assessments: await this.assessments.forDefinition(tx, candidateId, definitionId),
        held: await this.credentials.held(tx, candidateId, definitionId),
        key: CredentialKey.parse(this.random.uuid()),
        credentialId,
        at,
        verificationUrl: this.ids.verificationUrl(credentialId),
        layout: CERTIFICATE_LAYOUT,
      })
      await this.certificates.requirePrintable(credential.certificate)
      const step = { action: 'issue', status: 'active', reason: null, note: null, decidedOn: null } as const
      await this.credentials.insert(
        tx,
        credential,
        [{ ...step, at, on: credential.decidedOn, by: actor.userId }],
        evidence,
      )
      await this.badges.issue(tx, issuer, definition, credential)
      const grounds = { renewedBy: credentialId, evidence: evidence.map(({ id }) => id) }
      await this.audit.record(tx, act(actor, 'credential_renewed', { type: 'credential', id: oldId }, grounds))
      return credential
    })
  }
}
