import { Controller } from '@nestjs/common'
import { type InputOf, reportPreviews, reviewReports } from '@touchstone/contract'
import { Implements, Input } from '../../platform/http/implements.js'
import { ReviewReports } from './review-reports.js'
import { VersionCalls } from './version-calls.js'

@Controller()
export class ReviewReportsController {
  constructor(
    private readonly reports: ReviewReports,
    private readonly versionCalls: VersionCalls,
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
}
