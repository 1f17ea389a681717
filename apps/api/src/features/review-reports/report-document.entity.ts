import { type Instant, ReportDocumentStatus, ReportForm, ReportReader, type ReviewRoundId } from '@touchstone/domain'
import { EntitySchema } from 'typeorm'
import { instant, text, uuid } from '../../platform/database/columns.js'

export interface ReportDocumentRecord {
  readonly roundId: ReviewRoundId
  readonly readBy: ReportReader
  readonly form: ReportForm
  readonly status: ReportDocumentStatus
  /** In percent. */
  readonly progress: number
  /** Of what the file was made from; `null` before there was one. */
  readonly stamp: string | null
  readonly hash: string | null
  /** In bytes. */
  readonly size: number | null
  readonly orderedAt: Instant
  readonly finishedAt: Instant | null
}

const PK = 'review_report_documents_pk'
const oneOf = (column: string, options: readonly string[]) =>
  `${column} IN (${options.map((option) => `'${option}'`).join(', ')})`

export const reportDocumentsTable = new EntitySchema<ReportDocumentRecord>({
  name: 'review_report_documents',
  columns: {
    roundId: uuid('round_id', { primary: true, primaryKeyConstraintName: PK }),
    readBy: text('read_by', { primary: true, primaryKeyConstraintName: PK }),
    form: text('form', { primary: true, primaryKeyConstraintName: PK }),
    status: text('status'),
    progress: { name: 'progress', type: 'integer' },
    stamp: text('stamp', { nullable: true }),
    hash: text('hash', { nullable: true }),
    size: { name: 'size', type: 'integer', nullable: true },
    orderedAt: instant('ordered_at'),
    finishedAt: instant('finished_at', { nullable: true }),
  },
  foreignKeys: [
    {
      name: 'review_report_documents_round',
      columnNames: ['roundId'],
      target: 'review_rounds',
      referencedColumnNames: ['id'],
    },
  ],
  checks: [
    { name: 'review_report_documents_status', expression: oneOf('status', ReportDocumentStatus.options) },
    { name: 'review_report_documents_read_by', expression: oneOf('read_by', ReportReader.options) },
    { name: 'review_report_documents_form', expression: oneOf('form', ReportForm.options) },
  ],
})
