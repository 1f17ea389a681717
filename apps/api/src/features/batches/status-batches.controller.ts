import { Controller } from '@nestjs/common'
import { type InputOf, statusBatches } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { ApproveStatusBatch } from './approve-status-batch.js'
import { CancelStatusBatch } from './cancel-status-batch.js'
import { PreviewStatusBatch } from './preview-status-batch.js'
import { RefuseStatusBatch } from './refuse-status-batch.js'
import { StartStatusBatch } from './start-status-batch.js'
import { StatusBatchViews } from './status-batch-views.js'
import { UndoStatusBatch } from './undo-status-batch.js'

@Controller()
export class StatusBatchesController {
  constructor(
    private readonly views: StatusBatchViews,
    private readonly previewBatch: PreviewStatusBatch,
    private readonly startBatch: StartStatusBatch,
    private readonly approveBatch: ApproveStatusBatch,
    private readonly refuseBatch: RefuseStatusBatch,
    private readonly cancelBatch: CancelStatusBatch,
    private readonly undoBatch: UndoStatusBatch,
  ) {}

  @Implements(statusBatches.previewStatusBatch)
  preview(@Input() { params, body }: InputOf<typeof statusBatches.previewStatusBatch>) {
    return this.previewBatch.run(body, params.issuerId)
  }

  @Implements(statusBatches.startStatusBatch)
  async start(@Input() { body }: InputOf<typeof statusBatches.startStatusBatch>, @CurrentActor() actor: StaffActor) {
    return this.views.get(actor.issuerId, await this.startBatch.run(body, actor))
  }

  @Implements(statusBatches.listStatusBatches)
  list(@Input() input: InputOf<typeof statusBatches.listStatusBatches>) {
    return this.views.list(input)
  }

  @Implements(statusBatches.getStatusBatch)
  get(@Input() { params }: InputOf<typeof statusBatches.getStatusBatch>) {
    return this.views.get(params.issuerId, params.batchId)
  }

  @Implements(statusBatches.listStatusBatchRows)
  rows(@Input() input: InputOf<typeof statusBatches.listStatusBatchRows>) {
    return this.views.rows(input)
  }

  @Implements(statusBatches.getCredentialHold)
  hold(@Input() input: InputOf<typeof statusBatches.getCredentialHold>) {
    return this.views.hold(input)
  }

  @Implements(statusBatches.approveStatusBatch)
  async approve(
    @Input() { params }: InputOf<typeof statusBatches.approveStatusBatch>,
    @CurrentActor() actor: StaffActor,
  ) {
    await this.approveBatch.run(params.batchId, actor)
    return this.views.get(actor.issuerId, params.batchId)
  }

  @Implements(statusBatches.refuseStatusBatch)
  async refuse(
    @Input() { params }: InputOf<typeof statusBatches.refuseStatusBatch>,
    @CurrentActor() actor: StaffActor,
  ) {
    await this.refuseBatch.run(params.batchId, actor)
    return this.views.get(actor.issuerId, params.batchId)
  }

  @Implements(statusBatches.cancelStatusBatch)
  async cancel(
    @Input() { params }: InputOf<typeof statusBatches.cancelStatusBatch>,
    @CurrentActor() actor: StaffActor,
  ) {
    await this.cancelBatch.run(params.batchId, actor)
    return this.views.get(actor.issuerId, params.batchId)
  }

  @Implements(statusBatches.undoStatusBatch)
  async undo(@Input() { params }: InputOf<typeof statusBatches.undoStatusBatch>, @CurrentActor() actor: StaffActor) {
    await this.undoBatch.run(params.batchId, actor)
    return this.views.get(actor.issuerId, params.batchId)
  }
}
