// Reports as documents: one row for each round, reader and form.
import { Injectable } from '@nestjs/common'
import { reportDocumentLifecycle, type ReportForm, type ReportReader, type ReviewRoundId } from '@touchstone/domain'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import type { FileHash } from '../../platform/files/files.js'
import { type ReportDocumentRecord, reportDocumentsTable } from './report-document.entity.js'

export type { ReportDocumentRecord } from './report-document.entity.js'

export interface DocumentKey {
  readonly roundId: ReviewRoundId
  readonly readBy: ReportReader
  readonly form: ReportForm
}

@Injectable()
export class ReportDocumentsRepository {
  of(db: Tx | Database, roundId: ReviewRoundId, readBy: ReportReader): Promise<ReportDocumentRecord[]> {
    return db.getRepository(reportDocumentsTable).findBy({ roundId, readBy })
  }

  find(db: Tx | Database, { roundId, readBy, form }: DocumentKey): Promise<ReportDocumentRecord | null> {
    return db.getRepository(reportDocumentsTable).findOneBy({ roundId, readBy, form })
  }

  /** Those that a program which ended was at work on. */
  async atWork(db: Tx | Database): Promise<DocumentKey[]> {
    const rows = await db.getRepository(reportDocumentsTable).findBy({ status: 'at_work' })
    return rows.map(({ roundId, readBy, form }) => ({ roundId, readBy, form }))
  }

  /** @returns whether it is new: of two who order the first document at once, one makes its row */
  async insert(tx: Tx, document: ReportDocumentRecord): Promise<boolean> {
    const { roundId, readBy, form, status, progress, orderedAt } = document
    const rows: unknown[] = await tx.query(
      `INSERT INTO review_report_documents (round_id, read_by, form, status, progress, ordered_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [roundId, readBy, form, status, progress, orderedAt],
    )
    return rows.length > 0
  }

  async sayProgress(db: Tx | Database, { roundId, readBy, form }: DocumentKey, progress: number): Promise<void> {
    await db.query(
      `UPDATE review_report_documents SET progress = $4 WHERE round_id = $1 AND read_by = $2 AND form = $3 AND status = 'at_work'`,
      [roundId, readBy, form, progress],
    )
  }

  /**
   * Takes a document from the status it was seen in to the next.
   * @throws DomainError `illegal_transition`, `changed_meanwhile`
   */
  async move(
    tx: Tx,
    { roundId, readBy, form, status }: ReportDocumentRecord,
    action: Parameters<typeof reportDocumentLifecycle.next>[1],
    set: Partial<Omit<ReportDocumentRecord, keyof DocumentKey | 'status'>>,
  ): Promise<void> {
    await compareAndSet(tx, reportDocumentsTable, {
      where: { roundId, readBy, form, status },
      set: { status: reportDocumentLifecycle.next(status, action), ...set },
      what: 'report',
    })
  }

  /** The preview of a resolved round is the public report, and then both are one file. */
  async isKept(db: Tx | Database, hash: FileHash): Promise<boolean> {
    return db.getRepository(reportDocumentsTable).existsBy({ hash })
  }
}
