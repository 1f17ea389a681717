// A person is erased: file, documents, assessments, messages, sign-in. What stays are tombstones of the credentials, and an audit trail that
// never held more than ids.
import { Injectable } from '@nestjs/common'
import { type Candidate, type CandidateId, eraseCandidate } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Links } from '../../platform/auth/links.js'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { Outbox } from '../../platform/mail/outbox.js'
import { DeleteCollection } from '../batches/delete-collection.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { EraseCredentials } from '../credentials/erase-credentials.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StaffRepository } from '../staff/staff.repository.js'
import { LookUpsRepository } from '../verification/look-ups.repository.js'
import { DeleteErasedFiles } from './delete-erased-files.js'
import { RemindersRepository } from './reminders.repository.js'
import { ShareLinksRepository } from './share-links.repository.js'

@Injectable()
export class EraseCandidate {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly candidates: CandidatesRepository,
    private readonly eraseCredentials: EraseCredentials,
    private readonly collections: DeleteCollection,
    private readonly deleteFiles: DeleteErasedFiles,
    private readonly shareLinks: ShareLinksRepository,
    private readonly lookUps: LookUpsRepository,
    private readonly reminders: RemindersRepository,
    private readonly staff: StaffRepository,
    private readonly accounts: StaffAccounts,
    private readonly links: Links,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async run(id: CandidateId, confirmation: string, actor: StaffActor): Promise<Candidate> {
    const { erased, files } = await this.transactions.run(async (tx) => {
      const issuer = await this.issuers.get(tx, actor.issuerId)
      const before = await this.candidates.lock(tx, actor.issuerId, id)
      const at = this.clock.now()
      const erased = eraseCandidate(before, confirmation, at)
      await this.candidates.erase(tx, erased)
      const { credentials, files } = await this.eraseCredentials.run(tx, issuer, id, { at, by: actor.userId })
      await this.shareLinks.eraseOf(tx, id)
      await this.lookUps.eraseOf(tx, id)
      files.push(...(await this.collections.forget(tx, id)))
      await this.reminders.switchOn(tx, id)
      await this.deleteFiles.enqueue(tx, files)
      await this.forgetAddress(tx, before)
      await this.audit.record(tx, act(actor, 'candidate_erased', { type: 'candidate', id }, { credentials }))
      return { erased, files }
    })
    await this.deleteFiles.tryNow(files)
    return erased
  }

  /** Another issuer may know the same person at the same address, or they may be staff: what is theirs there stays. */
  private async forgetAddress(tx: Tx, { email, issuerId }: Candidate): Promise<void> {
    const elsewhere = (await this.candidates.byEmail(tx, email)).length > 0
    const userId = await this.accounts.idOf(tx, email)
    const isStaff = userId !== undefined && (await this.staff.everMember(tx, userId))
    await this.outbox.eraseTo(tx, email, elsewhere || isStaff ? issuerId : undefined)
    if (elsewhere) return
    await this.links.eraseSignIns(tx, email)
    if (userId === undefined) return
    if (isStaff) await this.accounts.endCandidateSessions(tx, userId)
    else await this.accounts.erase(tx, userId)
  }
}
