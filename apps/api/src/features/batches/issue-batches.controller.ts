import { Controller } from '@nestjs/common'
import { type InputOf, issueBatches } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { CancelIssueBatch } from './cancel-issue-batch.js'
import { IssueBatchViews } from './issue-batch-views.js'
import { PreviewIssueBatch } from './preview-issue-batch.js'
import { ReadyCandidates } from './ready-candidates.js'
import { ResumeIssueBatch } from './resume-issue-batch.js'
import { StartIssueBatch } from './start-issue-batch.js'

@Controller()
export class IssueBatchesController {
  constructor(
    private readonly readyCandidates: ReadyCandidates,
    private readonly views: IssueBatchViews,
    private readonly previewBatch: PreviewIssueBatch,
    private readonly startBatch: StartIssueBatch,
    private readonly cancelBatch: CancelIssueBatch,
    private readonly resumeBatch: ResumeIssueBatch,
  ) {}

  @Implements(issueBatches.readyToIssue)
  ready(@Input() { params, query }: InputOf<typeof issueBatches.readyToIssue>) {
    return this.readyCandidates.page(params.issuerId, params.definitionId, query)
  }

  @Implements(issueBatches.previewBatch)
  preview(@Input() { body }: InputOf<typeof issueBatches.previewBatch>, @CurrentActor() actor: StaffActor) {
    return this.previewBatch.run(body, actor)
  }

  @Implements(issueBatches.startBatch)
  async start(@Input() { body }: InputOf<typeof issueBatches.startBatch>, @CurrentActor() actor: StaffActor) {
    return this.views.get(actor.issuerId, await this.startBatch.run(body, actor))
  }

  @Implements(issueBatches.listBatches)
  list(@Input() input: InputOf<typeof issueBatches.listBatches>) {
    return this.views.list(input)
  }

  @Implements(issueBatches.getBatch)
  get(@Input() { params }: InputOf<typeof issueBatches.getBatch>) {
    return this.views.get(params.issuerId, params.batchId)
  }

  @Implements(issueBatches.listBatchRows)
  rows(@Input() input: InputOf<typeof issueBatches.listBatchRows>) {
    return this.views.rows(input)
  }

  @Implements(issueBatches.getBatchReport)
  report(@Input() { params }: InputOf<typeof issueBatches.getBatchReport>) {
    return this.views.report(params.issuerId, params.batchId)
  }

  @Implements(issueBatches.cancelBatch)
  async cancel(@Input() { params }: InputOf<typeof issueBatches.cancelBatch>, @CurrentActor() actor: StaffActor) {
    await this.cancelBatch.run(params.batchId, actor)
    return this.views.get(actor.issuerId, params.batchId)
  }

  @Implements(issueBatches.resumeBatch)
  async resume(@Input() { params }: InputOf<typeof issueBatches.resumeBatch>, @CurrentActor() actor: StaffActor) {
    await this.resumeBatch.run(params.batchId, actor)
    return this.views.get(actor.issuerId, params.batchId)
  }
}
