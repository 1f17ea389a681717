import { Controller } from '@nestjs/common'
import { type InputOf, statusChanges } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { ApproveStatusChange } from './approve-status-change.js'
import { CancelStatusChange } from './cancel-status-change.js'
import { RefuseStatusChange } from './refuse-status-change.js'
import { StatusChangeViews } from './status-change-view.js'

@Controller()
export class StatusChangesController {
  constructor(
    private readonly database: Database,
    private readonly views: StatusChangeViews,
    private readonly approveChange: ApproveStatusChange,
    private readonly refuseChange: RefuseStatusChange,
    private readonly cancelChange: CancelStatusChange,
  ) {}

  @Implements(statusChanges.listStatusChanges)
  list(@Input() { params, query }: InputOf<typeof statusChanges.listStatusChanges>) {
    return this.views.page(this.database, params.issuerId, query)
  }

  @Implements(statusChanges.approveStatusChange)
  async approve(
    @Input() { params }: InputOf<typeof statusChanges.approveStatusChange>,
    @CurrentActor() actor: StaffActor,
  ) {
    await this.approveChange.run(params.changeId, actor)
    return this.views.get(this.database, params.issuerId, params.changeId)
  }

  @Implements(statusChanges.refuseStatusChange)
  async refuse(
    @Input() { params, body }: InputOf<typeof statusChanges.refuseStatusChange>,
    @CurrentActor() actor: StaffActor,
  ) {
    await this.refuseChange.run(params.changeId, body, actor)
    return this.views.get(this.database, params.issuerId, params.changeId)
  }

  @Implements(statusChanges.cancelStatusChange)
  async cancel(
    @Input() { params }: InputOf<typeof statusChanges.cancelStatusChange>,
    @CurrentActor() actor: StaffActor,
  ) {
    await this.cancelChange.run(params.changeId, actor)
    return this.views.get(this.database, params.issuerId, params.changeId)
  }
}
