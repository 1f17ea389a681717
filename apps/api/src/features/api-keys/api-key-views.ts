// The keys of an issuer as staff see them: with who made them and how much they are used.
import { Injectable } from '@nestjs/common'
import type { ApiKeyView } from '@touchstone/contract'
import { type IssuerId, quotaDayOf } from '@touchstone/domain'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { ApiKeysRepository } from './api-keys.repository.js'

const UNUSED = { usedToday: 0, lastUsedOn: null }

@Injectable()
export class ApiKeyViews {
  constructor(
    private readonly database: Database,
    private readonly keys: ApiKeysRepository,
    private readonly accounts: StaffAccounts,
    private readonly clock: Clock,
  ) {}

  async list(issuerId: IssuerId): Promise<ApiKeyView[]> {
    const keys = await this.keys.list(this.database, issuerId)
    const uses = await this.keys.usesOf(this.database, issuerId, quotaDayOf(this.clock.now()))
    const people = await this.accounts.people(this.database, [...new Set(keys.map(({ createdBy }) => createdBy))])
    return keys.map((key) => ({
      ...key,
      createdByName: people.get(key.createdBy)?.name ?? null,
      ...(uses.get(key.id) ?? UNUSED),
    }))
  }
}
