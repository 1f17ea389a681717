import { Injectable } from '@nestjs/common'
import type { UpdateVersionRequest } from '@touchstone/contract'
import { requireDraft, requireLaterNumber, type StandardVersion, type StandardVersionId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { StandardsRepository } from './standards.repository.js'

@Injectable()
export class UpdateVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly audit: AuditTrail,
  ) {}

  run(versionId: StandardVersionId, details: UpdateVersionRequest, actor: StaffActor): Promise<StandardVersion> {
    return this.transactions.run(async (tx) => {
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      requireDraft(version)
      const versions = await this.standards.versionsOf(tx, version.standardId)
      requireLaterNumber(
        details.number,
        versions.filter(({ id }) => id !== version.id),
      )
      await this.standards.updateDetails(tx, version, details)
      await this.audit.record(tx, act(actor, 'version_details_changed', { type: 'version', id: version.id }))
      return { ...version, ...details }
    })
  }
}
