import { Controller } from '@nestjs/common'
import { type InputOf, reportPreviews, reviewReports } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { OrderReportDocument } from './order-report-document.js'
import { ReportDocuments } from './report-documents.js'
import { ReviewReports } from './review-reports.js'
import { VersionCalls } from './version-calls.js'

@Controller()
export class ReviewReportsController {
  constructor(
    private readonly reports: ReviewReports,
    private readonly versionCalls: VersionCalls,
    private readonly documents: ReportDocuments,
    private readonly orderDocument: OrderReportDocument,
  ) {}

  @Implements(reviewReports.readReport)
  read(@Input() { params }: InputOf<typeof reviewReports.readReport>) {
    return this.reports.overview(params.roundId)
  }

  @Implements(reviewReports.listReportComments)
  comments(@Input() { params, query }: InputOf<typeof reviewReports.listReportComments>) {
    return this.reports.comments(params.roundId, query)
  }

  @Implements(reviewReports.listVersionCalls)
  calls(@Input() { params }: InputOf<typeof reviewReports.listVersionCalls>) {
    return this.versionCalls.of(params.standardId, params.number)
  }

  @Implements(reviewReports.downloadReportJson)
  async json(@Input() { params }: InputOf<typeof reviewReports.downloadReportJson>) {
    return this.reports.file(await this.reports.publicRound(params.roundId), 'public', 'json')
  }

  @Implements(reviewReports.downloadReportCsv)
  async csv(@Input() { params }: InputOf<typeof reviewReports.downloadReportCsv>) {
    return this.reports.file(await this.reports.publicRound(params.roundId), 'public', 'csv')
  }

  @Implements(reportPreviews.previewReportJson)
  async previewJson(@Input() { params }: InputOf<typeof reportPreviews.previewReportJson>) {
    return this.reports.file(await this.reports.staffRound(params.issuerId, params.roundId), 'staff', 'json')
  }

  @Implements(reportPreviews.previewReportCsv)
  async previewCsv(@Input() { params }: InputOf<typeof reportPreviews.previewReportCsv>) {
    return this.reports.file(await this.reports.staffRound(params.issuerId, params.roundId), 'staff', 'csv')
  }

  @Implements(reviewReports.listReportDocuments)
  async listDocuments(@Input() { params }: InputOf<typeof reviewReports.listReportDocuments>) {
    return this.documents.list(await this.reports.publicRound(params.roundId), 'public')
  }

  @Implements(reviewReports.makeReportDocument)
  async make(@Input() { params, body }: InputOf<typeof reviewReports.makeReportDocument>) {
    return this.orderDocument.run(await this.reports.publicRound(params.roundId), 'public', body.form, null)
  }

  @Implements(reviewReports.downloadReportPdf)
  async pdf(@Input() { params }: InputOf<typeof reviewReports.downloadReportPdf>) {
    return this.documents.file(await this.reports.publicRound(params.roundId), 'public', 'pdf')
  }

  @Implements(reviewReports.downloadReportWord)
  async word(@Input() { params }: InputOf<typeof reviewReports.downloadReportWord>) {
    return this.documents.file(await this.reports.publicRound(params.roundId), 'public', 'word')
  }

  @Implements(reportPreviews.listPreviewDocuments)
  async listPreviews(@Input() { params }: InputOf<typeof reportPreviews.listPreviewDocuments>) {
    return this.documents.list(await this.reports.staffRound(params.issuerId, params.roundId), 'staff')
  }

  @Implements(reportPreviews.makePreviewDocument)
  async makePreview(
    @Input() { params, body }: InputOf<typeof reportPreviews.makePreviewDocument>,
    @CurrentActor() actor: StaffActor,
  ) {
    const round = await this.reports.staffRound(params.issuerId, params.roundId)
    return this.orderDocument.run(round, 'staff', body.form, actor)
  }

  @Implements(reportPreviews.previewReportPdf)
  async previewPdf(@Input() { params }: InputOf<typeof reportPreviews.previewReportPdf>) {
    return this.documents.file(await this.reports.staffRound(params.issuerId, params.roundId), 'staff', 'pdf')
  }

  @Implements(reportPreviews.previewReportWord)
  async previewWord(@Input() { params }: InputOf<typeof reportPreviews.previewReportWord>) {
    return this.documents.file(await this.reports.staffRound(params.issuerId, params.roundId), 'staff', 'word')
  }
}
