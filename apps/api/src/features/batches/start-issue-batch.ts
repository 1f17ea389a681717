// The decision to grant a definition to many. Who is meant is written down with it; each is looked at again when their turn comes.
import { Injectable } from '@nestjs/common'
import type { StartBatchRequest } from '@touchstone/contract'
import { CredentialKey, dateIn, fail, type IssueBatchId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Random } from '../../platform/random.js'
import { BatchCandidates } from './batch-candidates.js'
import { Grants } from './grants.js'
import { issueBatchJob } from './issue-batch-job.js'
import { IssueBatchesRepository } from './issue-batches.repository.js'

@Injectable()
export class StartIssueBatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: IssueBatchesRepository,
    private readonly candidates: BatchCandidates,
    private readonly grants: Grants,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  /** @returns the batch, also when the same request began it before */
  run({ requestId, ...choice }: StartBatchRequest, actor: StaffActor): Promise<IssueBatchId> {
    const { issuerId, userId } = actor
    const { definitionId, effectiveOn } = choice
    return this.transactions.run(async (tx) => {
      const begun = await this.batches.find(tx, requestId)
      if (begun !== null) return (await this.batches.get(tx, issuerId, requestId)).id
      const at = this.clock.now()
      const { issuer, definition } = await this.grants.ground(tx, issuerId, definitionId)
      const decidedOn = dateIn(issuer.timeZone, at)
      if (definition.status !== 'open') fail('definition_not_open', { definitionId, status: definition.status })
      if (effectiveOn !== undefined && effectiveOn < decidedOn)
        fail('effective_before_decision', { effectiveOn, decidedOn })
      const candidates = await this.candidates.of(tx, issuerId, choice)
      const isNew = await this.batches.insert(tx, {
        id: requestId,
        issuerId,
        definitionId,
        status: 'at_work',
        problem: null,
        effectiveOn: effectiveOn ?? null,
        startedAt: at,
        decidedAt: at,
        decidedBy: userId,
        finishedAt: null,
        total: candidates.length,
        issued: 0,
        refused: 0,
      })
      // The same request, sent twice at once: the other one began it.
      if (!isNew) return (await this.batches.get(tx, issuerId, requestId)).id
      const rows = candidates.map(({ id }) => ({
        candidateId: id,
        credentialKey: CredentialKey.parse(this.random.uuid()),
      }))
      await this.batches.insertRows(tx, requestId, rows)
      await this.jobs.enqueue(tx, issueBatchJob, { batchId: requestId })
      const details = { definitionId, candidates: rows.length, effectiveOn: effectiveOn ?? null }
      await this.audit.record(tx, act(actor, 'issue_batch_started', { type: 'issue_batch', id: requestId }, details))
      return requestId
    })
  }
}
