// One credential takes the place of another: the new one with its signed badge, the old one's last step, its place in the public list of
// what no longer counts, an end to what waited for it, and the mail that tells the holder. The audit line is the caller's.
import { Injectable } from '@nestjs/common'
import { type Credential, type CredentialEvent, credentialLifecycle, type StatusReason } from '@touchstone/domain'
import type { Tx } from '../../platform/database/transactions.js'
import { Mailbox } from '../../platform/mail/mailbox.js'
import { PublicSettings } from '../../platform/public-settings.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { AssessmentsRepository } from './assessments.repository.js'
import { BadgeDocuments } from './badge-documents.js'
import { Certificates } from './certificates.js'
import { CredentialsRepository } from './credentials.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { StatusChangesRepository } from './status-changes.repository.js'
import { StatusLists } from './status-lists.js'
import { successorNotice } from './successor-notice.js'

export type Succession = Omit<CredentialEvent, 'action' | 'status' | 'reason'> & {
  readonly action: 'replace' | 'reduce_scope'
  readonly reason: StatusReason
}

@Injectable()
export class WriteSuccessor {
  constructor(
    private readonly issuers: IssuersRepository,
    private readonly candidates: CandidatesRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly credentials: CredentialsRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly certificates: Certificates,
    private readonly badges: BadgeDocuments,
    private readonly changes: StatusChangesRepository,
    private readonly lists: StatusLists,
    private readonly mailbox: Mailbox,
    private readonly settings: PublicSettings,
  ) {}

  /**
   * @param old locked
   * @param begins what the history of the successor goes on with after that of the old one
   * @throws DomainError `not_printable`, `illegal_transition`, `changed_meanwhile`
   */
  async run(
    tx: Tx,
    old: Credential,
    successor: Credential,
    step: Succession,
    begins: readonly CredentialEvent[] = [],
  ): Promise<void> {
    await this.certificates.requirePrintable(successor.certificate)
    const issuer = await this.issuers.get(tx, old.issuerId)
    const definition = await this.definitions.get(tx, old.issuerId, old.definitionId)
    const evidence = (await this.assessments.evidenceOf(tx, old.key)).map(({ assessmentId, requirementId }) => ({
      id: assessmentId,
      requirementId,
    }))
    const history = (await this.credentials.historiesOf(tx, [old.key])).get(old.key) ?? []
    await this.credentials.insert(tx, successor, [...history, ...begins], evidence)
    await this.badges.issue(tx, issuer, definition, successor)
    await this.lists.revoke(tx, old.key, step.at)
    const status = credentialLifecycle.next(old.status, step.action)
    const after = { ...old, status, replacedBy: successor.credentialId }
    await this.credentials.saveStatus(tx, old.status, after, { ...step, status })
    await this.changes.overtake(tx, [old.key], status)
    const { email } = await this.candidates.get(tx, old.issuerId, old.candidateId)
    const told = { issuer, old, successor, step, email, myPage: `${this.settings.publicUrl}/my` }
    await this.mailbox.send(tx, { issuerId: old.issuerId, ...successorNotice(told) })
  }
}
