// Issues no more of a batch. What was issued stays: a credential is withdrawn one by one, with a reason.
import { Injectable } from '@nestjs/common'
import type { IssueBatchId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssueBatchesRepository } from './issue-batches.repository.js'

@Injectable()
export class CancelIssueBatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: IssueBatchesRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: IssueBatchId, actor: StaffActor): Promise<void> {
    return this.transactions.run(async (tx) => {
      const batch = await this.batches.get(tx, actor.issuerId, id)
      // What is at work on it holds it for a few hundred candidates at a time, and finds it given up at the next.
      await this.batches.move(tx, batch, 'cancel', { finishedAt: this.clock.now() })
      await this.audit.record(tx, act(actor, 'issue_batch_cancelled', { type: 'issue_batch', id }))
    })
  }
}
