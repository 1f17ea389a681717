import { Controller } from '@nestjs/common'
import { editing, type InputOf } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { DefineOwnFields } from './define-own-fields.js'
import { EditStatements } from './edit-statements.js'
import { SetNumbering } from './set-numbering.js'
import { StandardsRepository } from './standards.repository.js'

@Controller()
export class EditingController {
  constructor(
    private readonly database: Database,
    private readonly standards: StandardsRepository,
    private readonly editStatements: EditStatements,
    private readonly defineOwnFields: DefineOwnFields,
    private readonly setNumbering: SetNumbering,
  ) {}

  @Implements(editing.editStatements)
  edit(@Input() { params, body }: InputOf<typeof editing.editStatements>, @CurrentActor() actor: StaffActor) {
    return this.editStatements.run(params.versionId, body.edits, actor)
  }

  @Implements(editing.defineOwnFields)
  fields(@Input() { params, body }: InputOf<typeof editing.defineOwnFields>, @CurrentActor() actor: StaffActor) {
    return this.defineOwnFields.run(params.versionId, body, actor)
  }

  @Implements(editing.setNumbering)
  numbering(@Input() { params, body }: InputOf<typeof editing.setNumbering>, @CurrentActor() actor: StaffActor) {
    return this.setNumbering.run(params.versionId, body, actor)
  }

  @Implements(editing.getRevision)
  revision(@Input() { params }: InputOf<typeof editing.getRevision>) {
    return this.standards.getRevision(this.database, params.issuerId, params.versionId)
  }
}
