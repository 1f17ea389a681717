// Makes a document of a report, and keeps it by what it holds. The one made before, of an older record, is deleted.
import { Injectable, type OnModuleInit } from '@nestjs/common'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions, type Tx } from '../../platform/database/transactions.js'
import { Files } from '../../platform/files/files.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { RoundsRepository } from '../reviews/rounds.repository.js'
import type { ReviewRound } from '@touchstone/domain'
import { type DocumentKey, ReportDocumentsRepository } from './report-documents.repository.js'
import { ReportEditions } from './report-editions.js'
import { makeReportDocument } from './report-jobs.js'
import { ReportPress } from './report-press.js'

@Injectable()
export class ReportDocumentWork implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly documents: ReportDocumentsRepository,
    private readonly rounds: RoundsRepository,
    private readonly editions: ReportEditions,
    private readonly press: ReportPress,
    private readonly files: Files,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(makeReportDocument, ({ data, lastTry, signal }) => this.work(data, { lastTry, signal }))
    this.jobs.atStart(async () => {
      const left = await this.documents.atWork(this.database)
      await this.transactions.run(async (tx) => {
        for (const key of left) await this.jobs.enqueue(tx, makeReportDocument, key)
      })
    })
  }

  async work(key: DocumentKey, { lastTry, signal }: { lastTry: boolean; signal?: AbortSignal }): Promise<void> {
    const [row, round] = [
      await this.documents.find(this.database, key),
      await this.rounds.find(this.database, key.roundId),
    ]
    if (row?.status !== 'at_work' || !round) return
    try {
      await this.make(key, round, signal)
    } catch (fault) {
      if (lastTry) await this.fail(key, round)
      throw fault
    }
  }

  private async make(key: DocumentKey, round: ReviewRound, signal?: AbortSignal): Promise<void> {
    // Taken before the record is read: what changes in between makes a document that is not up to date, never one that claims to be.
    const stamp = await this.editions.stamp(round)
    const edition = await this.editions.of(round, key.readBy)
    let told = Promise.resolve()
    const bytes = await this.press.print(
      { form: key.form, edition },
      (done) => {
        told = told.then(() => this.documents.sayProgress(this.database, key, Math.round(done * 100)))
      },
      signal,
    )
    await told
    const hash = await this.files.put(bytes)
    const replaced = await this.transactions.run(async (tx) => {
      const seen = await this.documents.find(tx, key)
      if (seen?.status !== 'at_work') return null
      const size = bytes.byteLength
      const made = { stamp, hash, size, progress: 100, finishedAt: this.clock.now() }
      await this.documents.move(tx, seen, 'finish', made)
      await this.note(tx, key, round, 'report_made', { bytes: size })
      return seen.hash
    })
    if (replaced !== null && !(await this.documents.isKept(this.database, replaced))) await this.files.delete(replaced)
  }

  private fail(key: DocumentKey, round: ReviewRound): Promise<void> {
    return this.transactions.run(async (tx) => {
      const seen = await this.documents.find(tx, key)
      if (seen?.status !== 'at_work') return
      await this.documents.move(tx, seen, 'fail', { finishedAt: this.clock.now() })
      await this.note(tx, key, round, 'report_failed')
    })
  }

  private note(tx: Tx, { form, readBy }: DocumentKey, round: ReviewRound, action: string, details = {}): Promise<void> {
    return this.audit.record(tx, {
      issuerId: round.issuerId,
      actor: { kind: 'system', id: null },
      action,
      subject: { type: 'round', id: round.id },
      details: { form, readBy, ...details },
    })
  }
}
