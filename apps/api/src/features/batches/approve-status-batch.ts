// The second person approves a withdrawal of many, once for all of them.
import { Injectable } from '@nestjs/common'
import { requireSecondPerson, type StatusBatchId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { statusBatchJob } from './status-batch-job.js'
import { StatusBatchesRepository } from './status-batches.repository.js'

@Injectable()
export class ApproveStatusBatch {
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
      requireSecondPerson(batch.madeBy, actor.userId)
      const decision = { decidedAt: this.clock.now(), decidedBy: actor.userId }
      await this.batches.move(tx, batch, 'approve', decision)
      await this.jobs.enqueue(tx, statusBatchJob, { batchId: id })
      await this.audit.record(tx, act(actor, 'status_batch_approved', { type: 'status_batch', id }))
    })
  }
}
