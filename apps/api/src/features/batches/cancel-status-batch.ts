// Takes back a withdrawal of many that nobody approved yet.
import { Injectable } from '@nestjs/common'
import { type StatusBatchId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { StatusBatchesRepository } from './status-batches.repository.js'

@Injectable()
export class CancelStatusBatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: StatusBatchesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: StatusBatchId, actor: StaffActor): Promise<void> {
    return this.transactions.run(async (tx) => {
      const batch = await this.batches.get(tx, actor.issuerId, id)
      const decision = { decidedAt: this.clock.now(), decidedBy: actor.userId, finishedAt: this.clock.now() }
      await this.batches.move(tx, batch, 'cancel', decision)
      await this.audit.record(tx, act(actor, 'status_batch_cancelled', { type: 'status_batch', id }))
    })
  }
}
