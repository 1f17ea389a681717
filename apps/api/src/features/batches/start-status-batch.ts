// The decision on many, on exactly the credentials that were shown. With two persons a withdrawal is proposed once for all of them.
import { Injectable } from '@nestjs/common'
import type { StartStatusBatchRequest } from '@touchstone/contract'
import { fail, type StatusBatchId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { PreviewStatusBatch } from './preview-status-batch.js'
import { statusBatchJob } from './status-batch-job.js'
import { StatusBatchesRepository } from './status-batches.repository.js'

@Injectable()
export class StartStatusBatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: StatusBatchesRepository,
    private readonly preview: PreviewStatusBatch,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @returns the batch, also when the same request began it before */
  run(request: StartStatusBatchRequest, actor: StaffActor): Promise<StatusBatchId> {
    const { requestId: id, action, reason, note, selection } = request
    const { issuerId, userId } = actor
    return this.transactions.run(async (tx) => {
      if ((await this.batches.find(tx, id)) !== null) return (await this.batches.get(tx, issuerId, id)).id
      const { issuer, found, fingerprint } = await this.preview.choose(tx, issuerId, selection)
      if (found.length === 0) fail('selection_empty', {})
      if (fingerprint !== request.fingerprint) fail('selection_changed', { credentials: found.length })
      const proposed = action === 'withdraw' && issuer.twoPersonWithdrawal
      const { credentialIds, ...criteria } = selection
      const record = {
        id,
        issuerId,
        action,
        reason,
        note,
        selection: { ...criteria, ...(credentialIds === undefined ? {} : { pasted: credentialIds.length }) },
        status: proposed ? ('proposed' as const) : ('at_work' as const),
        madeAt: this.clock.now(),
        madeBy: userId,
        decidedAt: null,
        decidedBy: null,
        undoUntil: null,
        finishedAt: null,
        total: found.length,
      }
      const keys = found.map(({ key }) => key)
      // The same request, sent twice at once: the other one began it.
      if (!(await this.batches.insert(tx, record, keys))) return (await this.batches.get(tx, issuerId, id)).id
      if (!proposed) await this.jobs.enqueue(tx, statusBatchJob, { batchId: id })
      const details = { action, reason, credentials: found.length }
      const line = proposed ? 'status_batch_proposed' : 'status_batch_started'
      await this.audit.record(tx, act(actor, line, { type: 'status_batch', id }, details))
      return id
    })
  }
}
