import { Controller } from '@nestjs/common'
import { type InputOf, imports } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { CancelImport } from './cancel-import.js'
import { ImportViews } from './import-views.js'
import { StartImport } from './start-import.js'
import { WriteImport } from './write-import.js'

@Controller()
export class ImportsController {
  constructor(
    private readonly views: ImportViews,
    private readonly startImport: StartImport,
    private readonly writeImport: WriteImport,
    private readonly cancelImport: CancelImport,
  ) {}

  @Implements(imports.listImports)
  list(@Input() { params }: InputOf<typeof imports.listImports>) {
    return this.views.list(params.issuerId)
  }

  @Implements(imports.startImport)
  async start(@Input() input: InputOf<typeof imports.startImport>, @CurrentActor() actor: StaffActor) {
    return this.views.get(actor.issuerId, await this.startImport.run(input, actor))
  }

  @Implements(imports.getImport)
  get(@Input() { params }: InputOf<typeof imports.getImport>) {
    return this.views.get(params.issuerId, params.importId)
  }

  @Implements(imports.writeImport)
  async write(@Input() { params, body }: InputOf<typeof imports.writeImport>, @CurrentActor() actor: StaffActor) {
    await this.writeImport.run(params.importId, body, actor)
    return this.views.get(actor.issuerId, params.importId)
  }

  @Implements(imports.cancelImport)
  async cancel(@Input() { params }: InputOf<typeof imports.cancelImport>, @CurrentActor() actor: StaffActor) {
    await this.cancelImport.run(params.importId, actor)
    return this.views.get(actor.issuerId, params.importId)
  }
}
