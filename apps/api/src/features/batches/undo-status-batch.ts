// Undoes a decision on many while there is time. The job does it, credential by credential.
import { Injectable } from '@nestjs/common'
import { type StatusBatchId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { statusBatchJob } from './status-batch-job.js'
import { StatusBatchesRepository } from './status-batches.repository.js'

@Injectable()
export class UndoStatusBatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: StatusBatchesRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: StatusBatchId, actor: StaffActor): Promise<void> {
    return this.transactions.run(async (tx) => {
      const batch = await this.batches.get(tx, actor.issuerId, id)
      const decision = { decidedAt: this.clock.now(), decidedBy: actor.userId }
      await this.batches.move(tx, batch, 'undo', decision)
      await this.jobs.enqueue(tx, statusBatchJob, { batchId: id })
      await this.audit.record(tx, act(actor, 'status_batch_undoing', { type: 'status_batch', id }))
    })
  }
}
