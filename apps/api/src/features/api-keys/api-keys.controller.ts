import { Controller } from '@nestjs/common'
import { apiKeys, type InputOf } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { ApiKeyViews } from './api-key-views.js'
import { MakeApiKey } from './make-api-key.js'
import { RevokeApiKey } from './revoke-api-key.js'

@Controller()
export class ApiKeysController {
  constructor(
    private readonly views: ApiKeyViews,
    private readonly makeApiKey: MakeApiKey,
    private readonly revokeApiKey: RevokeApiKey,
  ) {}

  @Implements(apiKeys.listApiKeys)
  list(@Input() { params }: InputOf<typeof apiKeys.listApiKeys>) {
    return this.views.list(params.issuerId)
  }

  @Implements(apiKeys.makeApiKey)
  make(@Input() { body }: InputOf<typeof apiKeys.makeApiKey>, @CurrentActor() actor: StaffActor) {
    return this.makeApiKey.run(body, actor)
  }

  @Implements(apiKeys.revokeApiKey)
  revoke(@Input() { params }: InputOf<typeof apiKeys.revokeApiKey>, @CurrentActor() actor: StaffActor) {
    return this.revokeApiKey.run(params.keyId, actor)
  }
}
