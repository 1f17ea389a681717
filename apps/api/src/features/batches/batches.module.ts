import { Module } from '@nestjs/common'
import { CandidatesModule } from '../candidates/candidates.module.js'
import { CredentialsModule } from '../credentials/credentials.module.js'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StandardsModule } from '../standards/standards.module.js'
import { BatchCandidates } from './batch-candidates.js'
import { CancelIssueBatch } from './cancel-issue-batch.js'
import { Grants } from './grants.js'
import { IssueBatchViews } from './issue-batch-views.js'
import { IssueBatchWork } from './issue-batch-work.js'
import { IssueBatchesController } from './issue-batches.controller.js'
import { IssueBatchesRepository } from './issue-batches.repository.js'
import { PreviewIssueBatch } from './preview-issue-batch.js'
import { ReadyCandidates } from './ready-candidates.js'
import { ResumeIssueBatch } from './resume-issue-batch.js'
import { StartIssueBatch } from './start-issue-batch.js'

/** What is done for many at once: credentials issued together. */
@Module({
  imports: [IssuersModule, StandardsModule, CandidatesModule, CredentialsModule],
  controllers: [IssueBatchesController],
  providers: [
    IssueBatchesRepository,
    Grants,
    ReadyCandidates,
    BatchCandidates,
    PreviewIssueBatch,
    StartIssueBatch,
    CancelIssueBatch,
    ResumeIssueBatch,
    IssueBatchWork,
    IssueBatchViews,
  ],
})
export class BatchesModule {}
