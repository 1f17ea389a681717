import { Injectable } from '@nestjs/common'
import type { ApiKeyScope } from '@touchstone/domain'
import { createHash } from 'node:crypto'
import { type ApiKeyInUse, ApiKeys } from '../../platform/auth/ports.js'
import { Database } from '../../platform/database/transactions.js'
import { ApiKeysRepository } from './api-keys.repository.js'

/** A plain hash will do: 256 random bits cannot be tried through, as a password can. */
export function hashOfApiKey(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Answers the guard's question of which program has a key. */
@Injectable()
export class KnownApiKeys extends ApiKeys {
  constructor(
    private readonly database: Database,
    private readonly keys: ApiKeysRepository,
  ) {
    super()
  }

  async find(secret: string, scope: ApiKeyScope): Promise<ApiKeyInUse | undefined> {
    const key = await this.keys.findUsable(this.database, hashOfApiKey(secret), scope)
    return key && { keyId: key.id, dailyRows: key.dailyRows }
  }
}
