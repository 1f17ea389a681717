// A draft given up. Its words are kept, out of sight, because nothing written here is lost.
import { Injectable } from '@nestjs/common'
import { type StandardVersion, type StandardVersionId, versionLifecycle } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { DiscardGates } from './publication-gates.js'
import { StandardsRepository } from './standards.repository.js'

@Injectable()
export class DiscardDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly gates: DiscardGates,
    private readonly audit: AuditTrail,
  ) {}

  run(versionId: StandardVersionId, actor: StaffActor): Promise<StandardVersion> {
    return this.transactions.run(async (tx) => {
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      const discarded = { ...version, status: versionLifecycle.next(version.status, 'discard') }
      await this.gates.requireOpen(tx, version)
      await this.standards.saveFate(tx, version.status, discarded)
      await this.audit.record(tx, act(actor, 'draft_discarded', { type: 'version', id: versionId }))
      return discarded
    })
  }
}
