// A certificate with a mistake is not changed: a corrected credential takes its place, and the old ID says so from then on.
import { Injectable } from '@nestjs/common'
import { CERTIFICATE_LAYOUT } from '@touchstone/certificate-pdf'
import type { ReplaceRequest } from '@touchstone/contract'
import {
  type Credential,
  type CredentialId,
  CredentialKey,
  credentialLifecycle,
  dateIn,
  replacementOf,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { AssessmentsRepository } from './assessments.repository.js'
import { BadgeDocuments } from './badge-documents.js'
import { Certificates } from './certificates.js'
import { CredentialIds } from './credential-ids.js'
import { CredentialsRepository } from './credentials.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { StatusChangesRepository } from './status-changes.repository.js'
import { StatusLists } from './status-lists.js'

@Injectable()
export class ReplaceCredential {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly certificates: Certificates,
    private readonly badges: BadgeDocuments,
    private readonly changes: StatusChangesRepository,
    private readonly lists: StatusLists,
    private readonly ids: CredentialIds,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(oldId: CredentialId, { holderName, reason, note }: ReplaceRequest, actor: StaffActor): Promise<Credential> {
    return this.transactions.run(async (tx) => {
      const issuer = await this.issuers.get(tx, actor.issuerId)
      const old = await this.credentials.lock(tx, actor.issuerId, oldId)
      const credentialId = this.ids.draw(issuer.prefix)
      const at = this.clock.now()
      const replacement = replacementOf(old, {
        holderName,
        key: CredentialKey.parse(this.random.uuid()),
        credentialId,
        verificationUrl: this.ids.verificationUrl(credentialId),
        layout: CERTIFICATE_LAYOUT,
        at,
      })
      await this.certificates.requirePrintable(replacement.certificate)
      const step = {
        reason,
        note: note || null,
        at,
        on: dateIn(issuer.timeZone, at),
        decidedOn: null,
        by: actor.userId,
      }
      const evidence = (await this.assessments.evidenceOf(tx, old.key)).map(({ assessmentId, requirementId }) => ({
        id: assessmentId,
        requirementId,
      }))
      const history = (await this.credentials.historiesOf(tx, [old.key])).get(old.key) ?? []
      await this.credentials.insert(tx, replacement, history, evidence)
      const definition = await this.definitions.get(tx, actor.issuerId, old.definitionId)
      await this.badges.issue(tx, issuer, definition, replacement)
      await this.lists.revoke(tx, old.key, at)
      const status = credentialLifecycle.next(old.status, 'replace')
      await this.credentials.saveStatus(
        tx,
        old.status,
        { ...old, status, replacedBy: credentialId },
        { ...step, action: 'replace', status },
      )
      await this.changes.overtake(tx, [old.key], status)
      await this.audit.record(
        tx,
        act(actor, 'credential_replaced', { type: 'credential', id: oldId }, { reason, replacedBy: credentialId }),
      )
      return replacement
    })
  }
}
