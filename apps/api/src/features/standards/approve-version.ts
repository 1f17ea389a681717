// The body has decided on a draft: it is frozen as it was shown, with the day and the note of the decision.
import { Injectable } from '@nestjs/common'
import type { ApproveVersionRequest } from '@touchstone/contract'
import { approve, dateIn, fail, type StandardVersion, type StandardVersionId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { DraftContents } from './draft-contents.js'
import { StandardsRepository } from './standards.repository.js'

@Injectable()
export class ApproveVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly contents: DraftContents,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(
    versionId: StandardVersionId,
    { contentHash, approvedOn, note }: ApproveVersionRequest,
    actor: StaffActor,
  ): Promise<StandardVersion> {
    return this.transactions.run(async (tx) => {
      const found = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      const { timeZone } = await this.issuers.get(tx, actor.issuerId)
      const { hash, ...content } = await this.contents.of(tx, found)
      const approved = approve(found.version, {
        ...content,
        approvedOn,
        note,
        today: dateIn(timeZone, this.clock.now()),
      })
      if (hash !== contentHash) fail('content_changed_since_shown', { contentHash: hash })
      await this.standards.saveFate(tx, found.version.status, approved)
      await this.audit.record(
        tx,
        act(actor, 'version_approved', { type: 'version', id: versionId }, { contentHash, approvedOn }),
      )
      return approved
    })
  }
}
