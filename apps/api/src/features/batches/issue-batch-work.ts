// Issues what a batch is for, a few hundred candidates to a transaction. What one candidate lacks is noted and the others go on; who
// was settled is never looked at again, so the work may be broken off anywhere and done again.
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import type { Credential, CredentialKey, IssueBatchId, IssueBatchProblem } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions, type Tx } from '../../platform/database/transactions.js'
import { isSignerAway } from '../../platform/signing/signers.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { CandidatesRepository } from '../candidates/candidates.repository.js'
import { BadgeDocuments } from '../credentials/badge-documents.js'
import { CredentialsRepository } from '../credentials/credentials.repository.js'
import { type Ground, Grants } from './grants.js'
import { issueBatchJob } from './issue-batch-job.js'
import { type IssueBatchRecord, IssueBatchesRepository, type WaitingRow } from './issue-batches.repository.js'

/** Candidates of one transaction: few enough that nobody else waits long. */
const AT_ONCE = 250
/** So many single candidates on whom the platform itself fails, and it is the platform's fault. */
const MOST_FAULTS = 10

type Step = 'more' | 'ended'

/** Whether the first badge of this run was verified by the whole way. */
interface Run {
  proven: boolean
}

/** The first badge of a batch does not hold by the whole way, so none of it is to go out. */
class NotProven extends Error {}

@Injectable()
export class IssueBatchWork implements OnModuleInit {
  readonly #log = new Logger('IssueBatchWork')

  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly batches: IssueBatchesRepository,
    private readonly candidates: CandidatesRepository,
    private readonly credentials: CredentialsRepository,
    private readonly grants: Grants,
    private readonly badges: BadgeDocuments,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(issueBatchJob, ({ data, signal }) => this.work(data.batchId, signal))
    // What a program that ended was at work on. Where another one still is, the two take turns.
    this.jobs.atStart(async () => {
      const left = await this.batches.atWork(this.database)
      await this.transactions.run(async (tx) => {
        for (const batchId of left) await this.jobs.enqueue(tx, issueBatchJob, { batchId })
      })
    })
  }

  /** Until everybody is settled, the batch is given up or stopped, or `signal` says so. */
  async work(id: IssueBatchId, signal?: AbortSignal): Promise<void> {
    const run: Run = { proven: false }
    let faults = 0
    let next: Step = 'more'
    const wanted = () => signal?.aborted !== true
    try {
      while (next === 'more' && wanted()) {
        next = await this.chunk(id, AT_ONCE, run).catch(async (fault: unknown): Promise<Step> => {
          if (isForAll(fault)) throw fault
          this.#log.warn(`A part of batch ${id} was undone and is done one by one: ${nameOf(fault)}`)
          faults += await this.oneByOne(id, run)
          return 'more'
        })
        if (faults >= MOST_FAULTS) return await this.stop(id, 'platform_failed')
      }
    } catch (fault) {
      if (!(fault instanceof NotProven)) throw fault
      await this.stop(id, 'badge_not_proven')
    }
  }

  /** The candidates of one chunk, each in a transaction of their own. @returns on how many the platform failed */
  private async oneByOne(id: IssueBatchId, run: Run): Promise<number> {
    let faults = 0
    for (let i = 0; i < AT_ONCE && faults < MOST_FAULTS; i++) {
      try {
        if ((await this.chunk(id, 1, run)) === 'ended') break
      } catch (fault) {
        if (isForAll(fault)) throw fault
        faults += 1
        await this.transactions.run(async (tx) => {
          const batch = await this.batches.lock(tx, id)
          const [row] = batch?.status === 'at_work' ? await this.batches.waiting(tx, id, 1) : []
          const refusal = { code: 'internal_error', details: {} }
          if (row) await this.batches.settle(tx, id, [{ candidateId: row.candidateId, refusal }])
        })
      }
    }
    return faults
  }

  private chunk(id: IssueBatchId, size: number, run: Run): Promise<Step> {
    return this.transactions.run(async (tx) => {
      const batch = await this.batches.lock(tx, id)
      if (batch === null || batch.status !== 'at_work') return 'ended'
      const rows = await this.batches.waiting(tx, id, size)
      if (rows.length > 0) await this.issue(tx, batch, rows, run)
      if (rows.length === size) return 'more'
      await this.finish(tx, id)
      return 'ended'
    })
  }

  private async issue(tx: Tx, batch: IssueBatchRecord, rows: readonly WaitingRow[], run: Run): Promise<void> {
    const { id, issuerId, definitionId, decidedBy: userId, decidedAt: at } = batch
    const keys = new Map<string, CredentialKey>(rows.map((row) => [row.candidateId, row.credentialKey]))
    const found = await this.candidates.lockMany(
      tx,
      issuerId,
      rows.map(({ candidateId }) => candidateId),
    )
    const ground = await this.grants.lockedGround(tx, issuerId, definitionId)
    const decisions = await this.grants.decide(tx, ground, {
      candidates: found,
      at,
      effectiveOn: batch.effectiveOn ?? undefined,
      keyOf: (candidate) => keys.get(candidate.id) ?? missing(),
    })
    const granted = decisions.flatMap(({ result }) => ('grant' in result ? [result.grant] : []))
    const issued = { action: 'issue', reason: null, note: null, at, decidedOn: null, by: userId } as const
    await this.credentials.insertMany(
      tx,
      granted.map(({ credential, evidence }) => ({
        credential,
        history: [{ ...issued, status: credential.status, on: credential.decidedOn }],
        evidence,
      })),
    )
    await this.sign(
      tx,
      ground,
      granted.map(({ credential }) => credential),
      run,
    )
    await this.batches.settle(
      tx,
      id,
      decisions.map(({ candidate, result }) => ({
        candidateId: candidate.id,
        refusal: 'refusal' in result ? result.refusal : null,
      })),
    )
    await this.audit.recordMany(
      tx,
      granted.map(({ credential: { credentialId, candidateId, versionId }, evidence }) => {
        const grounds = { candidateId, definitionId, versionId, evidence: evidence.map((one) => one.id), batchId: id }
        const subject = { type: 'credential', id: credentialId }
        return act({ issuerId, userId }, 'credential_issued', subject, grounds)
      }),
    )
  }

  private async sign(
    tx: Tx,
    { issuer, definition }: Pick<Ground, 'issuer' | 'definition'>,
    credentials: readonly Credential[],
    run: Run,
  ): Promise<void> {
    const first = await this.badges.issueMany(tx, issuer, definition, credentials)
    if (run.proven || first === undefined) return
    if (!(await this.badges.proves(tx, issuer, first))) throw new NotProven()
    run.proven = true
  }

  private async finish(tx: Tx, id: IssueBatchId): Promise<void> {
    const batch = await this.batches.find(tx, id)
    if (batch === null) return
    await this.batches.move(tx, batch, 'finish', { finishedAt: this.clock.now() })
    await this.note(tx, batch, 'issue_batch_finished')
  }

  private stop(id: IssueBatchId, problem: IssueBatchProblem): Promise<void> {
    return this.transactions.run(async (tx) => {
      const batch = await this.batches.lock(tx, id)
      if (batch?.status !== 'at_work') return
      await this.batches.move(tx, batch, 'stop', { problem, finishedAt: this.clock.now() })
      await this.note(tx, batch, 'issue_batch_stopped', { problem })
    })
  }

  private note(tx: Tx, { id, issuerId, issued, refused }: IssueBatchRecord, action: string, more = {}): Promise<void> {
    return this.audit.record(tx, {
      issuerId,
      actor: { kind: 'system', id: null },
      action,
      subject: { type: 'issue_batch', id },
      details: { issued, refused, ...more },
    })
  }
}

/** Nothing one candidate is the reason of. A signing service that is away is waited for: the job is tried again, and nobody is refused for it. */
function isForAll(fault: unknown): boolean {
  return fault instanceof NotProven || isSignerAway(fault)
}

function missing(): never {
  throw new Error('A candidate of a batch has no row in it')
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault
}
