// The documents of a report as people see them: there, being made, or to be ordered.
import { Injectable } from '@nestjs/common'
import type { ReportDocument } from '@touchstone/contract'
import { fail, ReportForm, type ReportReader, type ReviewRound } from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { Files } from '../../platform/files/files.js'
import type { StreamAnswer } from '../../platform/http/implements.js'
import { type ReportDocumentRecord, ReportDocumentsRepository } from './report-documents.repository.js'
import { ReportEditions } from './report-editions.js'
import { fileName, ReviewReports } from './review-reports.js'

const ENDINGS = { pdf: 'pdf', word: 'docx' } as const satisfies Record<ReportForm, string>
const TYPES = {
  pdf: 'application/pdf',
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const satisfies Record<ReportForm, string>

@Injectable()
export class ReportDocuments {
  constructor(
    private readonly database: Database,
    private readonly documents: ReportDocumentsRepository,
    private readonly editions: ReportEditions,
    private readonly reports: ReviewReports,
    private readonly files: Files,
  ) {}

  async list(round: ReviewRound, readBy: ReportReader): Promise<ReportDocument[]> {
    const stamp = await this.editions.stamp(round)
    const rows = await this.documents.of(this.database, round.id, readBy)
    return ReportForm.options.map((form) =>
      documentView(
        form,
        rows.find((row) => row.form === form),
        stamp,
      ),
    )
  }

  /** @throws DomainError `not_found` also for one that is not made, or was made of an older record */
  async file(round: ReviewRound, readBy: ReportReader, form: ReportForm): Promise<StreamAnswer> {
    const row = await this.documents.find(this.database, { roundId: round.id, readBy, form })
    const current = row?.status === 'ready' && row.stamp === (await this.editions.stamp(round))
    const kept = current && row.hash !== null ? await this.files.stream(row.hash) : undefined
    if (kept === undefined) return fail('not_found', { what: 'file' })
    const { report } = await this.reports.of(round, readBy)
    return { stream: kept.bytes, size: kept.size, mediaType: TYPES[form], filename: fileName(report, ENDINGS[form]) }
  }
}

export function documentView(
  form: ReportForm,
  row: ReportDocumentRecord | null | undefined,
  stamp: string,
): ReportDocument {
  if (!row || (row.status === 'ready' && row.stamp !== stamp)) return { form, status: 'none', progress: 0, size: null }
  return { form, status: row.status, progress: row.progress, size: row.status === 'ready' ? row.size : null }
}
