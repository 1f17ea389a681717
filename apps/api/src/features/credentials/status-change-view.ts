// Changes of status that wait, as staff read them: with the names of who proposed and decided.
import { Injectable } from '@nestjs/common'
import type { StatusChangesQuery, StatusChangeView } from '@touchstone/contract'
import {
  type CredentialKey,
  fail,
  type IssuerId,
  type LineageId,
  type ScopeEntry,
  type StatusChangeId,
} from '@touchstone/domain'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { type Database, type Tx } from '../../platform/database/transactions.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { StatusChangesRepository, type UnnamedChange } from './status-changes.repository.js'

@Injectable()
export class StatusChangeViews {
  constructor(
    private readonly changes: StatusChangesRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly accounts: StaffAccounts,
  ) {}

  async get(db: Tx | Database, issuerId: IssuerId, id: StatusChangeId): Promise<StatusChangeView> {
    const { items } = await this.changes.page(db, issuerId, { limit: 1 }, id)
    const [change] = await this.named(db, items)
    return change ?? fail('not_found', { what: 'status change' })
  }

  async waiting(db: Tx | Database, issuerId: IssuerId, key: CredentialKey): Promise<StatusChangeView | null> {
    const change = await this.changes.waiting(db, key)
    return change && this.get(db, issuerId, change.id)
  }

  async page(db: Tx | Database, issuerId: IssuerId, query: StatusChangesQuery) {
    const page = await this.changes.page(db, issuerId, query)
    return { ...page, items: await this.named(db, page.items) }
  }

  private async named(db: Tx | Database, changes: readonly UnnamedChange[]): Promise<StatusChangeView[]> {
    const ids = changes.flatMap(({ madeBy, decidedBy }) => (decidedBy === null ? [madeBy] : [madeBy, decidedBy]))
    const people = await this.accounts.people(db, ids)
    const definitions = await this.definitions.byIds(db, [
      ...new Set(changes.flatMap(({ stays, definitionId }) => (stays === null ? [] : [definitionId]))),
    ])
    const nameOf = (id: UnnamedChange['decidedBy']) => (id === null ? null : (people.get(id)?.name ?? null))
    return changes.map(({ definitionId, covers, printed, ...change }) => ({
      ...change,
      goes: goesBy(change.stays, covers ?? definitions.find(({ id }) => id === definitionId)?.scope ?? [], printed),
      madeByName: nameOf(change.madeBy),
      decidedByName: nameOf(change.decidedBy),
    }))
  }
}

/** Which of the areas printed go, when these stay. */
function goesBy(
  stays: readonly LineageId[] | null,
  covers: readonly LineageId[],
  printed: readonly ScopeEntry[],
): ScopeEntry[] | null {
  if (stays === null) return null
  return printed.filter((_, place) => !stays.some((area) => area === covers[place]))
}
