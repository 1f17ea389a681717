import { Module } from '@nestjs/common'
import { CandidatesModule } from '../candidates/candidates.module.js'
import { CredentialsModule } from '../credentials/credentials.module.js'
import { IssuersModule } from '../issuers/issuers.module.js'
import { StandardsModule } from '../standards/standards.module.js'
import { BatchCandidates } from './batch-candidates.js'
import { CancelCollection } from './cancel-collection.js'
import { CancelIssueBatch } from './cancel-issue-batch.js'
import { CollectedCredentials } from './collected-credentials.js'
import { CollectionViews } from './collection-views.js'
import { CollectionWork } from './collection-work.js'
import { CollectionsController } from './collections.controller.js'
import { CollectionsRepository } from './collections.repository.js'
import { DeleteCollection } from './delete-collection.js'
import { Grants } from './grants.js'
import { IssueBatchViews } from './issue-batch-views.js'
import { IssueBatchWork } from './issue-batch-work.js'
import { IssueBatchesController } from './issue-batches.controller.js'
import { IssueBatchesRepository } from './issue-batches.repository.js'
import { OrderCollection } from './order-collection.js'
import { PreviewIssueBatch } from './preview-issue-batch.js'
import { PrintFiles } from './print-files.js'
import { ReadyCandidates } from './ready-candidates.js'
import { ResumeIssueBatch } from './resume-issue-batch.js'
import { StartIssueBatch } from './start-issue-batch.js'
import { ZipFiles } from './zip-files.js'
import { ApproveStatusBatch } from './approve-status-batch.js'
import { CancelStatusBatch } from './cancel-status-batch.js'
import { PreviewStatusBatch } from './preview-status-batch.js'
import { RefuseStatusBatch } from './refuse-status-batch.js'
import { StartStatusBatch } from './start-status-batch.js'
import { StatusBatchViews } from './status-batch-views.js'
import { StatusBatchWork } from './status-batch-work.js'
import { StatusBatchesRepository } from './status-batches.repository.js'
import { StatusSelectionsRepository } from './status-selections.repository.js'
import { UndoStatusBatch } from './undo-status-batch.js'
import { StatusBatchesController } from './status-batches.controller.js'

/** What is done for many at once: credentials issued together, and their documents as one file. */
@Module({
  imports: [IssuersModule, StandardsModule, CandidatesModule, CredentialsModule],
  controllers: [IssueBatchesController, CollectionsController, StatusBatchesController],
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
    CollectionsRepository,
    CollectedCredentials,
    ZipFiles,
    PrintFiles,
    CollectionWork,
    CollectionViews,
    OrderCollection,
    CancelCollection,
    DeleteCollection,
    ApproveStatusBatch,
    CancelStatusBatch,
    PreviewStatusBatch,
    RefuseStatusBatch,
    StartStatusBatch,
    StatusBatchViews,
    StatusBatchWork,
    StatusBatchesRepository,
    StatusSelectionsRepository,
    UndoStatusBatch,
  ],
  exports: [DeleteCollection],
})
export class BatchesModule {}
