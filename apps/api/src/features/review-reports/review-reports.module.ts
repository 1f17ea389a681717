import { type DynamicModule, Module } from '@nestjs/common'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StandardsModule } from '../standards/standards.module.js'
import { OrderReportDocument } from './order-report-document.js'
import { ReportDocumentWork } from './report-document-work.js'
import { ReportDocuments } from './report-documents.js'
import { ReportDocumentsRepository } from './report-documents.repository.js'
import { ReportEditions } from './report-editions.js'
import { ReportPress } from './report-press.js'
import { ReportRecords } from './report-records.js'
import { ReviewReports } from './review-reports.js'
import { VersionCalls } from './version-calls.js'
import { ReviewReportsController } from './review-reports.controller.js'

/** What came of a call for input, as published evidence. */
@Module({})
export class ReviewReportsModule {
  /** @param reviews the module of the call for input as the program has it */
  static with(reviews: DynamicModule): DynamicModule {
    return {
      module: ReviewReportsModule,
      imports: [IssuersModule, StandardsModule, reviews],
      controllers: [ReviewReportsController],
      providers: [
        ReportRecords,
        ReviewReports,
        ReportEditions,
        ReportDocumentsRepository,
        ReportDocuments,
        ReportPress,
        OrderReportDocument,
        ReportDocumentWork,
        VersionCalls,
      ],
    }
  }
}
