// One step in a credential's life as it is written: the status, the history, the public list of what is withdrawn, an end to what
// waited and can no longer happen, and the mail that tells the holder. The audit line is the caller's, who knows who acted.
import { Injectable } from '@nestjs/common'
import {
  type ChangeAction,
  type Credential,
  type CredentialEvent,
  credentialLifecycle,
  type StatusAction,
  type StatusReason,
} from '@touchstone/domain'
import type { Tx } from '../../platform/database/transactions.js'
import { Mailbox } from '../../platform/mail/mailbox.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { CredentialsRepository } from './credentials.repository.js'
import { StatusChangesRepository } from './status-changes.repository.js'
import { StatusLists } from './status-lists.js'
import { statusNotice } from './status-notice.js'

export type StatusStep = Omit<CredentialEvent, 'action' | 'status' | 'reason' | 'decidedOn'> & {
  readonly action: StatusAction
  readonly reason: StatusReason
  /** The day it was decided. */
  readonly decidedOn: CredentialEvent['on']
}

/** What a step is called in the audit trail. */
export const AUDITED_AS = {
  suspend: 'credential_suspended',
  reinstate: 'credential_reinstated',
  withdraw: 'credential_withdrawn',
  reduce_scope: 'credential_scope_reduced',
} as const satisfies Record<ChangeAction, string>

@Injectable()
export class WriteStatusStep {
  constructor(
    private readonly issuers: IssuersRepository,
    private readonly candidates: CandidatesRepository,
    private readonly credentials: CredentialsRepository,
    private readonly changes: StatusChangesRepository,
    private readonly lists: StatusLists,
    private readonly mailbox: Mailbox,
  ) {}

  /** @throws DomainError `illegal_transition`, `changed_meanwhile` */
  async run(tx: Tx, before: Credential, { decidedOn, ...step }: StatusStep): Promise<Credential> {
    const after = { ...before, status: credentialLifecycle.next(before.status, step.action) }
    const event = { ...step, status: after.status, decidedOn: decidedOn === step.on ? null : decidedOn }
    await this.credentials.saveStatus(tx, before.status, after, event)
    // Suspension may be lifted, revocation may not: the public list knows the latter alone, our register both.
    if (step.action === 'withdraw') await this.lists.revoke(tx, before.key, step.at)
    await this.changes.overtake(tx, [before.key], after.status)
    await this.tell(tx, after, step)
    return after
  }

  private async tell(tx: Tx, credential: Credential, step: Omit<StatusStep, 'decidedOn'>): Promise<void> {
    const { issuerId, candidateId, credentialId, certificate } = credential
    const issuer = await this.issuers.get(tx, issuerId)
    const { email } = await this.candidates.get(tx, issuerId, candidateId)
    const told = { ...step, issuer, held: false, credentialId, credentialTitle: certificate.credentialTitle, email }
    await this.mailbox.send(tx, { issuerId, ...statusNotice(told) })
  }
}
