// A published version taken back. It stays readable, and the credentials awarded against it stand.
import { Injectable } from '@nestjs/common'
import type { WithdrawVersionRequest } from '@touchstone/contract'
import { type StandardVersion, type StandardVersionId, versionLifecycle } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { StandardsRepository } from './standards.repository.js'

@Injectable()
export class WithdrawVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(versionId: StandardVersionId, { reason }: WithdrawVersionRequest, actor: StaffActor): Promise<StandardVersion> {
    return this.transactions.run(async (tx) => {
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      const status = versionLifecycle.next(version.status, 'withdraw')
      const withdrawn = { ...version, status, withdrawnAt: this.clock.now(), withdrawalReason: reason }
      await this.standards.saveFate(tx, version.status, withdrawn)
      await this.audit.record(tx, act(actor, 'version_withdrawn', { type: 'version', id: versionId }))
      return withdrawn
    })
  }
}
