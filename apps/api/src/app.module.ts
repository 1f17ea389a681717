// The whole program on one page: the platform, who may do what, and the features in the order they may know each other.
import { Module, type DynamicModule } from '@nestjs/common'
import { ApiKeysModule } from './features/api-keys/api-keys.module.js'
import { BatchesModule } from './features/batches/batches.module.js'
import { CandidateImportsModule } from './features/candidate-imports/candidate-imports.module.js'
import { CandidatesModule } from './features/candidates/candidates.module.js'
import { CommentFormsModule } from './features/comment-forms/comment-forms.module.js'
import { CredentialsModule } from './features/credentials/credentials.module.js'
import { CaseProviderModule } from './features/exchange/case-provider.module.js'
import { StandardDocumentsModule } from './features/exchange/standard-documents.module.js'
import { StandardFilesModule } from './features/exchange/standard-files.module.js'
import { HoldersModule } from './features/holders/holders.module.js'
import { IssuersModule } from './features/issuers/issuers.module.js'
import { KeysModule } from './features/keys/keys.module.js'
import { LibraryModule } from './features/library/library.module.js'
import { StaffModule } from './features/staff/staff.module.js'
import { OverviewModule } from './features/overview/overview.module.js'
import type { ReviewRates } from './features/reviews/review-limits.js'
import { ReviewsModule } from './features/reviews/reviews.module.js'
import { ReviewReportsModule } from './features/review-reports/review-reports.module.js'
import { RecordsModule } from './features/records/records.module.js'
import { SiteModule } from './features/site/site.module.js'
import { StandardsModule } from './features/standards/standards.module.js'
import { VerificationModule } from './features/verification/verification.module.js'
import { AccessModule } from './platform/auth/access.module.js'
import { AuthModule, type AuthModuleOptions } from './platform/auth/auth.module.js'
import type { Settings } from './platform/env.js'
import { HealthController } from './platform/http/health.controller.js'
import { MailModule } from './platform/mail/mail.module.js'
import { PlatformModule, type Platform } from './platform/platform.module.js'

@Module({})
export class AppModule {
  static with(
    platform: Platform,
    auth: AuthModuleOptions,
    work: Pick<Settings, 'smtp' | 'role'>,
    reviewRates?: ReviewRates,
  ): DynamicModule {
    const reviews = ReviewsModule.with(reviewRates)
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(platform),
        MailModule.with(work),
        AuthModule.with(auth),
        // Given what knows who is staff of an issuer, who is a candidate, and which program has a key.
        AccessModule.with([StaffModule, CandidatesModule, ApiKeysModule]),
        SiteModule.with(auth.secret),
        IssuersModule,
        StaffModule,
        KeysModule,
        ApiKeysModule,
        CandidatesModule,
        StandardsModule,
        reviews,
        ReviewReportsModule.with(reviews),
        CommentFormsModule.with(reviews),
        CredentialsModule,
        BatchesModule,
        VerificationModule,
        CandidateImportsModule,
        HoldersModule,
        CaseProviderModule,
        LibraryModule.with(reviews),
        StandardFilesModule,
        StandardDocumentsModule,
        RecordsModule,
        OverviewModule,
      ],
      controllers: [HealthController],
    }
  }
}
