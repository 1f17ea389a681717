import { Injectable } from '@nestjs/common'
import { reopen, type StandardVersion, type StandardVersionId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { StandardsRepository } from './standards.repository.js'

@Injectable()
export class ReopenVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly audit: AuditTrail,
  ) {}

  run(versionId: StandardVersionId, actor: StaffActor): Promise<StandardVersion> {
    return this.transactions.run(async (tx) => {
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      const reopened = reopen(version)
      await this.standards.saveFate(tx, version.status, reopened)
      await this.audit.record(tx, act(actor, 'version_reopened', { type: 'version', id: versionId }))
      return reopened
    })
  }
}
