// Has the report of a round made as a document. One that is there, of the record as it is, is not made again; nor one that is at work.
import { Injectable } from '@nestjs/common'
import type { ReportDocument } from '@touchstone/contract'
import type { ReportForm, ReportReader, ReviewRound } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { documentView } from './report-documents.js'
import { ReportDocumentsRepository, type ReportDocumentRecord } from './report-documents.repository.js'
import { ReportEditions } from './report-editions.js'
import { makeReportDocument } from './report-jobs.js'

@Injectable()
export class OrderReportDocument {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: ReportDocumentsRepository,
    private readonly editions: ReportEditions,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @param actor `null` when it is somebody of the public, of whom nothing is noted */
  async run(
    round: ReviewRound,
    readBy: ReportReader,
    form: ReportForm,
    actor: StaffActor | null,
  ): Promise<ReportDocument> {
    const stamp = await this.editions.stamp(round)
    const key = { roundId: round.id, readBy, form }
    return this.transactions.run(async (tx) => {
      const before = await this.documents.find(tx, key)
      const seen = documentView(form, before, stamp)
      if (seen.status === 'ready' || seen.status === 'at_work') return seen
      const ordered = { progress: 0, orderedAt: this.clock.now(), finishedAt: null }
      const row: ReportDocumentRecord = { ...key, ...ordered, status: 'at_work', stamp: null, hash: null, size: null }
      if (before) await this.documents.move(tx, before, 'order', ordered)
      else if (!(await this.documents.insert(tx, row))) return documentView(form, row, stamp)
      await this.jobs.enqueue(tx, makeReportDocument, key)
      const ordering = { action: 'report_ordered', subject: { type: 'round', id: round.id }, details: { form, readBy } }
      const byNobody = { issuerId: round.issuerId, actor: { kind: 'system' as const, id: null }, ...ordering }
      await this.audit.record(
        tx,
        actor === null ? byNobody : act(actor, ordering.action, ordering.subject, ordering.details),
      )
      return documentView(form, row, stamp)
    })
  }
}
