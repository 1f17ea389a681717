// A credential as staff see it: the chain from the certificate down to the evidence and the exact version.
import { Injectable } from '@nestjs/common'
import type { CredentialView } from '@touchstone/contract'
import {
  areasOf,
  type Credential,
  type CredentialId,
  dateIn,
  type IssuerId,
  renewalOf,
  renewalOutlook,
} from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { AssessmentsRepository } from './assessments.repository.js'
import { CredentialsRepository } from './credentials.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { StatusChangeViews } from './status-change-view.js'

@Injectable()
export class CredentialViews {
  constructor(
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly changes: StatusChangeViews,
    private readonly accounts: StaffAccounts,
    private readonly clock: Clock,
  ) {}

  async get(db: Tx | Database, issuerId: IssuerId, credentialId: CredentialId): Promise<CredentialView> {
    return this.of(db, await this.credentials.get(db, issuerId, credentialId))
  }

  async of(db: Tx | Database, credential: Credential): Promise<CredentialView> {
    const { issuerId, key, versionId, definitionId, expiresOn, certificate } = credential
    const { timeZone } = await this.issuers.get(db, issuerId)
    const { standard, version } = await this.standards.getVersion(db, issuerId, versionId)
    const definition = await this.definitions.get(db, issuerId, definitionId)
    const history = (await this.credentials.historiesOf(db, [key])).get(key) ?? []
    const people = await this.accounts.people(
      db,
      history.flatMap(({ by }) => by ?? []),
    )
    const evidence = await this.assessments.evidenceOf(db, key)
    const assessments = await this.assessments.byIds(
      db,
      evidence.map(({ assessmentId }) => assessmentId),
    )
    const held = await this.credentials.held(db, credential.candidateId, definitionId)
    const today = dateIn(timeZone, this.clock.now())
    const recorded = await this.assessments.forDefinition(db, credential.candidateId, definitionId)
    return {
      ...credential,
      change: await this.changes.waiting(db, issuerId, key),
      renewedBy: renewalOf(credential, held)?.credentialId ?? null,
      renewal: renewalOutlook({ credential, definition, assessments: recorded, held }, today),
      expired: expiresOn !== null && expiresOn < today,
      areas: certificate.scope.flatMap((entry, place) => {
        const lineageId = areasOf(credential, definition)[place]
        return lineageId === undefined ? [] : { ...entry, lineageId }
      }),
      history: history.map((event) => ({
        ...event,
        byName: event.by === null ? null : (people.get(event.by)?.name ?? null),
      })),
      evidence: definition.requirements.flatMap(({ id, title }) =>
        assessments
          .filter(({ requirementId }) => requirementId === id)
          .map((one) => ({ ...one, requirementTitle: title })),
      ),
      version: {
        standardId: standard.id,
        designation: standard.designation,
        title: version.title,
        number: version.number,
        status: version.status,
      },
    }
  }
}
