// Takes a batch up again that was given up or stopped. It is a decision of its own, on its own day, for those who still wait.
import { Injectable } from '@nestjs/common'
import type { IssueBatchId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { issueBatchJob } from './issue-batch-job.js'
import { IssueBatchesRepository } from './issue-batches.repository.js'

@Injectable()
export class ResumeIssueBatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: IssueBatchesRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: IssueBatchId, actor: StaffActor): Promise<void> {
    return this.transactions.run(async (tx) => {
      const batch = await this.batches.get(tx, actor.issuerId, id)
      const decision = { decidedAt: this.clock.now(), decidedBy: actor.userId }
      await this.batches.move(tx, batch, 'resume', { ...decision, problem: null, finishedAt: null })
      await this.jobs.enqueue(tx, issueBatchJob, { batchId: id })
      const details = { waiting: batch.total - batch.issued - batch.refused }
      await this.audit.record(tx, act(actor, 'issue_batch_resumed', { type: 'issue_batch', id }, details))
    })
  }
}
