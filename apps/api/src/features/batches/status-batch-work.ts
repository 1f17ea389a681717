// Does what was decided on many, some hundred credentials to a transaction, and undoes or closes it. What somebody else did to a
// credential meanwhile is left as it is and noted in its row; what is settled is never looked at again.
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import {
  dateIn,
  firstStep,
  type Instant,
  lastStep,
  type StatusAction,
  type StatusBatchId,
  type StatusBatchProblem,
  type StatusReason,
  UNDO_HOURS,
  undoStep,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions, type Tx } from '../../platform/database/transactions.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Mailbox } from '../../platform/mail/mailbox.js'
import { statusNotice } from '../credentials/status-notice.js'
import { AUDITED_AS } from '../credentials/write-status-step.js'
import { WriteStatusSteps } from '../credentials/write-status-steps.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { statusBatchJob } from './status-batch-job.js'
import {
  type LockedRow,
  type RowOutcome,
  type StatusBatchRecord,
  StatusBatchesRepository,
} from './status-batches.repository.js'

/** Credentials of one transaction: few enough that nobody else waits long. */
const AT_ONCE = 500

/** What is to be written for one row: how it stands in the batch, and the step its credential takes, if any. */
interface Judged {
  readonly row: LockedRow
  readonly outcome: Omit<RowOutcome, 'key' | 'step'>
  readonly step: StatusAction | null
}

@Injectable()
export class StatusBatchWork implements OnModuleInit {
  readonly #log = new Logger('StatusBatchWork')

  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly batches: StatusBatchesRepository,
    private readonly steps: WriteStatusSteps,
    private readonly mailbox: Mailbox,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(statusBatchJob, ({ data, signal }) => this.work(data.batchId, signal))
    this.jobs.atStart(async () => {
      const left = await this.batches.unfinished(this.database, this.clock.now())
      for (const batchId of left)
        await this.transactions
          .run((tx) => this.jobs.enqueue(tx, statusBatchJob, { batchId }))
          .catch(() => this.#log.error(`Batch ${batchId} could not be taken up again`))
    })
  }

  /** Until there is nothing to be done now, or `signal` says so. */
  async work(id: StatusBatchId, signal?: AbortSignal): Promise<void> {
    const wanted = () => signal?.aborted !== true
    let more = true
    while (more && wanted()) more = await this.chunk(id)
  }

  /** @returns whether there is more to do */
  private chunk(id: StatusBatchId): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const batch = await this.batches.lock(tx, id)
      const at = this.clock.now()
      switch (batch?.status) {
        case 'at_work':
          return (await this.part(tx, batch, 'waiting', at)) || this.settle(tx, batch, at)
        case 'settled':
          if (batch.undoUntil === null || batch.undoUntil > at) return false
          await this.batches.move(tx, batch, 'close')
          return true
        case 'undoing':
          return (await this.part(tx, batch, 'changed', at)) || this.end(tx, batch, 'undone', at)
        case 'closing':
          if (batch.action === 'withdraw' && (await this.part(tx, batch, 'changed', at))) return true
          return this.end(tx, batch, 'finish', at)
        default:
          return false
      }
    })
  }

  private async part(tx: Tx, batch: StatusBatchRecord, of: 'waiting' | 'changed', at: Instant): Promise<boolean> {
    const rows = await this.batches.lockRows(tx, batch.id, of, AT_ONCE)
    if (rows.length === 0) return false
    const judged = rows.map((row) => judge(batch, row))
    for (const action of ['suspend', 'reinstate', 'withdraw'] as const)
      await this.write(
        tx,
        batch,
        action,
        judged.flatMap(({ row, step }) => (step === action ? row : [])),
        at,
      )
    await this.batches.settle(
      tx,
      batch.id,
      judged.map(({ row, outcome, step }) => ({
        ...outcome,
        key: row.key,
        step: of === 'changed' ? row.step : outcome.status === 'changed' ? row.last + (step === null ? 0 : 1) : null,
      })),
    )
    return true
  }

  private async write(
    tx: Tx,
    batch: StatusBatchRecord,
    action: StatusAction,
    rows: readonly LockedRow[],
    at: Instant,
  ): Promise<void> {
    if (rows.length === 0) return
    const issuer = await this.issuers.get(tx, batch.issuerId)
    const reason: StatusReason = batch.status === 'undoing' ? 'decision_undone' : batch.reason
    const [by, on] = [batch.decidedBy ?? batch.madeBy, dateIn(issuer.timeZone, at)]
    const to = ({ suspend: 'suspended', reinstate: 'active', withdraw: 'withdrawn' } as const)[action]
    const decidedOn = dateIn(issuer.timeZone, batch.decidedAt ?? batch.madeAt)
    const keys = rows.map(({ key }) => key)
    await this.steps.run(tx, { keys, action, to, reason, note: batch.note, at, on, decidedOn, by })
    await this.audit.recordMany(
      tx,
      rows.map(({ credentialId }) =>
        act(
          { issuerId: batch.issuerId, userId: by },
          AUDITED_AS[action],
          { type: 'credential', id: credentialId },
          { reason, batchId: batch.id },
        ),
      ),
    )
    const held = batch.action === 'withdraw' && batch.status === 'at_work'
    await this.mailbox.sendMany(
      tx,
      rows.map((row) => ({ issuerId: batch.issuerId, ...statusNotice({ ...row, issuer, action, reason, on, held }) })),
    )
  }

  private async settle(tx: Tx, batch: StatusBatchRecord, at: Instant): Promise<boolean> {
    const undoUntil = new Date(Date.parse(at) + UNDO_HOURS * 3_600_000).toISOString()
    await this.batches.move(tx, batch, 'settle', { undoUntil })
    await this.jobs.enqueue(tx, statusBatchJob, { batchId: batch.id }, undoUntil)
    await this.note(tx, batch, 'status_batch_settled')
    return false
  }

  private async end(tx: Tx, batch: StatusBatchRecord, action: 'undone' | 'finish', at: Instant): Promise<boolean> {
    await this.batches.move(tx, batch, action, { finishedAt: at })
    await this.note(tx, batch, action === 'undone' ? 'status_batch_undone' : 'status_batch_closed')
    return false
  }

  private async note(tx: Tx, { id, issuerId }: StatusBatchRecord, action: string): Promise<void> {
    const details = { ...(await this.batches.counts(tx, [id])).get(id) }
    const subject = { type: 'status_batch', id }
    await this.audit.record(tx, { issuerId, actor: { kind: 'system', id: null }, action, subject, details })
  }
}

/** What becomes of a credential, by the stage the batch is at. */
function judge({ action, status: stage }: StatusBatchRecord, row: LockedRow): Judged {
  const left = (status: RowOutcome['status'], problem: StatusBatchProblem): Judged => ({
    row,
    outcome: { status, problem, before: row.before },
    step: null,
  })
  if (stage === 'at_work') {
    const first = firstStep(action, row.status)
    if ('problem' in first) return left('unchanged', first.problem)
    const step = first.to === row.status ? null : first.to === 'active' ? 'reinstate' : 'suspend'
    return { row, outcome: { status: 'changed', problem: null, before: row.status }, step }
  }
  const before = row.before ?? row.status
  const found = { action, before, status: row.status, touched: row.last !== row.step, heldByAnother: row.heldByAnother }
  const next = stage === 'undoing' ? undoStep(found) : lastStep(found)
  if ('problem' in next) return left('kept', next.problem)
  const outcome = {
    status: stage === 'undoing' ? ('undone' as const) : ('finished' as const),
    problem: null,
    before: row.before,
  }
  if (next.to === row.status) return { row, outcome, step: null }
  return {
    row,
    outcome,
    step: ({ active: 'reinstate', suspended: 'suspend', withdrawn: 'withdraw' } as const)[next.to],
  }
}
