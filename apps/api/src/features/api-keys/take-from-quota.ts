// Counts rows against a key's quota before anything is looked up: the whole request fits, or nothing of it is done.
import { Injectable } from '@nestjs/common'
import { type Quota, quotaDayOf, quotaOf } from '@touchstone/domain'
import type { ApiKeyActor } from '../../platform/auth/actor.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { ApiKeysRepository } from './api-keys.repository.js'

@Injectable()
export class TakeFromQuota {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: ApiKeysRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns how the quota stands afterwards, and whether the rows were in it. */
  run(rows: number, { keyId, dailyRows }: ApiKeyActor): Promise<Quota & { readonly granted: boolean }> {
    return this.transactions.run(async (tx) => {
      const at = this.clock.now()
      const day = quotaDayOf(at)
      const taken = await this.keys.take(tx, keyId, day, rows, dailyRows)
      const used = taken ?? (await this.keys.used(tx, keyId, day))
      return { granted: taken !== undefined, ...quotaOf(dailyRows, used, at) }
    })
  }
}
