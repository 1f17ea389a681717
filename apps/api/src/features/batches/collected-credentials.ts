// The credentials of a collection in their order, some at a time. What was withdrawn or erased since it was ordered is passed over.
import { Injectable } from '@nestjs/common'
import type { CollectionId, Credential } from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { CredentialsRepository } from '../credentials/credentials.repository.js'
import { CollectionsRepository } from './collections.repository.js'

const AT_ONCE = 50

export interface Collected {
  readonly credential: Credential
  readonly position: number
}

@Injectable()
export class CollectedCredentials {
  constructor(
    private readonly database: Database,
    private readonly collections: CollectionsRepository,
    private readonly credentials: CredentialsRepository,
  ) {}

  async *of(id: CollectionId): AsyncGenerator<readonly Collected[]> {
    let position = 0
    for (;;) {
      const items = await this.collections.items(this.database, id, position, AT_ONCE)
      if (items.length === 0) return
      const found = await this.credentials.byKeys(
        this.database,
        items.map(({ credentialKey }) => credentialKey),
      )
      yield items.flatMap((item) => {
        const credential = found.get(item.credentialKey)
        const wanted = credential?.status === 'active' && credential.erasedAt === null
        return wanted ? [{ credential, position: item.position }] : []
      })
      position = items.at(-1)?.position ?? position
    }
  }
}
