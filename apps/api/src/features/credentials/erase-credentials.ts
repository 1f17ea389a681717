// Leaves tombstones of the credentials of a person who is being erased, within the transaction that erases them. A place in the public
// list of revoked credentials is set for each, whatever its status was: the badge somebody still has must not verify as good.
import { Injectable } from '@nestjs/common'
import {
  type CandidateId,
  type CredentialId,
  dateIn,
  type Instant,
  type Issuer,
  tombstoneOf,
  type UserId,
} from '@touchstone/domain'
import type { Tx } from '../../platform/database/transactions.js'
import type { FileHash } from '../../platform/files/files.js'
import { AssessmentsRepository } from './assessments.repository.js'
import { BadgeDocumentsRepository } from './badge-documents.repository.js'
import { CertificateFilesRepository } from './certificate-files.repository.js'
import { CredentialsRepository } from './credentials.repository.js'
import { StatusChangesRepository } from './status-changes.repository.js'
import { StatusLists } from './status-lists.js'

@Injectable()
export class EraseCredentials {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly documents: BadgeDocumentsRepository,
    private readonly files: CertificateFilesRepository,
    private readonly changes: StatusChangesRepository,
    private readonly lists: StatusLists,
  ) {}

  /** @returns the IDs of the tombstones, and under which hashes files are kept that are to be deleted once this is committed. */
  async run(
    tx: Tx,
    issuer: Issuer,
    candidateId: CandidateId,
    { at, by }: { readonly at: Instant; readonly by: UserId },
  ): Promise<{ readonly credentials: CredentialId[]; readonly files: FileHash[] }> {
    const files: FileHash[] = []
    const held = await this.credentials.ofCandidates(tx, [candidateId])
    for (const before of held) {
      const after = tombstoneOf(before, at)
      const on = dateIn(issuer.timeZone, at)
      const step = {
        action: 'erase',
        status: after.status,
        reason: 'holder_request',
        note: null,
        at,
        on,
        decidedOn: null,
        by,
      } as const
      await this.credentials.erase(tx, after, after.status === before.status ? null : step)
      files.push(...(await this.files.erase(tx, before.key)))
      await this.documents.erase(tx, before.key)
      await this.changes.erase(tx, before.key, after.status)
      await this.lists.revoke(tx, before.key, at)
    }
    await this.assessments.eraseOf(tx, candidateId)
    return { credentials: held.map(({ credentialId }) => credentialId), files }
  }
}
