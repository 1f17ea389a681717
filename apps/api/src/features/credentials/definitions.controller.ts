import { Controller } from '@nestjs/common'
import { definitions, type DefinitionView, type InputOf } from '@touchstone/contract'
import { type CredentialDefinition, fail } from '@touchstone/domain'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { CloseDefinition } from './close-definition.js'
import { DefineCredential } from './define-credential.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { OpenDefinition } from './open-definition.js'
import { UpdateDefinition } from './update-definition.js'

@Controller()
export class DefinitionsController {
  constructor(
    private readonly database: Database,
    private readonly definitions: DefinitionsRepository,
    private readonly defineCredential: DefineCredential,
    private readonly updateDefinition: UpdateDefinition,
    private readonly openDefinition: OpenDefinition,
    private readonly closeDefinition: CloseDefinition,
  ) {}

  @Implements(definitions.listDefinitions)
  async list(@Input() { params }: InputOf<typeof definitions.listDefinitions>) {
    return this.definitions.views(this.database, await this.definitions.list(this.database, params.issuerId))
  }

  @Implements(definitions.getDefinition)
  async get(@Input() { params }: InputOf<typeof definitions.getDefinition>) {
    return this.view(await this.definitions.get(this.database, params.issuerId, params.definitionId))
  }

  @Implements(definitions.defineCredential)
  async define(@Input() { body }: InputOf<typeof definitions.defineCredential>, @CurrentActor() actor: StaffActor) {
    return this.view(await this.defineCredential.run(body, actor))
  }

  @Implements(definitions.updateDefinition)
  async update(
    @Input() { params, body }: InputOf<typeof definitions.updateDefinition>,
    @CurrentActor() actor: StaffActor,
  ) {
    return this.view(await this.updateDefinition.run(params.definitionId, body, actor))
  }

  @Implements(definitions.openDefinition)
  async open(@Input() { params }: InputOf<typeof definitions.openDefinition>, @CurrentActor() actor: StaffActor) {
    return this.view(await this.openDefinition.run(params.definitionId, actor))
  }

  @Implements(definitions.closeDefinition)
  async close(@Input() { params }: InputOf<typeof definitions.closeDefinition>, @CurrentActor() actor: StaffActor) {
    return this.view(await this.closeDefinition.run(params.definitionId, actor))
  }

  private async view(definition: CredentialDefinition): Promise<DefinitionView> {
    const [view] = await this.definitions.views(this.database, [definition])
    return view ?? fail('not_found', { what: 'definition' })
  }
}
