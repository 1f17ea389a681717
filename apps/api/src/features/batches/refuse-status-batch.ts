// The second person refuses a withdrawal of many: every credential stays as it is.
import { Injectable } from '@nestjs/common'
import { requireSecondPerson, type StatusBatchId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { StatusBatchesRepository } from './status-batches.repository.js'

@Injectable()
export class RefuseStatusBatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: StatusBatchesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: StatusBatchId, actor: StaffActor): Promise<void> {
    return this.transactions.run(async (tx) => {
      const batch = await this.batches.get(tx, actor.issuerId, id)
      requireSecondPerson(batch.madeBy, actor.userId)
      const decision = { decidedAt: this.clock.now(), decidedBy: actor.userId, finishedAt: this.clock.now() }
      await this.batches.move(tx, batch, 'refuse', decision)
      await this.audit.record(tx, act(actor, 'status_batch_refused', { type: 'status_batch', id }))
    })
  }
}
