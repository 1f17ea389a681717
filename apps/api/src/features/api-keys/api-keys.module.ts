import { Module } from '@nestjs/common'
import { ApiKeys } from '../../platform/auth/ports.js'
import { ApiKeyViews } from './api-key-views.js'
import { ApiKeysController } from './api-keys.controller.js'
import { ApiKeysRepository } from './api-keys.repository.js'
import { KnownApiKeys } from './known-api-keys.js'
import { MakeApiKey } from './make-api-key.js'
import { RevokeApiKey } from './revoke-api-key.js'
import { TakeFromQuota } from './take-from-quota.js'

@Module({
  controllers: [ApiKeysController],
  providers: [
    ApiKeysRepository,
    ApiKeyViews,
    MakeApiKey,
    RevokeApiKey,
    TakeFromQuota,
    { provide: ApiKeys, useClass: KnownApiKeys },
  ],
  exports: [ApiKeys, TakeFromQuota],
})
export class ApiKeysModule {}
