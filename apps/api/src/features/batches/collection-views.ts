// Collections as staff read them, and their files. That a file was fetched is noted before it leaves.
import { Injectable } from '@nestjs/common'
import type { Collection } from '@touchstone/contract'
import { type CollectionId, fail, type IssueBatchId, type IssuerId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { StaffAccounts } from '../../platform/auth/staff-accounts.js'
import { Database, Transactions } from '../../platform/database/transactions.js'
import { Files } from '../../platform/files/files.js'
import type { StreamAnswer } from '../../platform/http/implements.js'
import { type CollectionRecord, CollectionsRepository } from './collections.repository.js'

@Injectable()
export class CollectionViews {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly collections: CollectionsRepository,
    private readonly accounts: StaffAccounts,
    private readonly files: Files,
    private readonly audit: AuditTrail,
  ) {}

  async list(issuerId: IssuerId, batchId?: IssueBatchId): Promise<Collection[]> {
    return this.named(await this.collections.list(this.database, issuerId, batchId))
  }

  async get(issuerId: IssuerId, id: CollectionId): Promise<Collection> {
    const [view] = await this.named([await this.collections.get(this.database, issuerId, id)])
    return view ?? fail('not_found', { what: 'collection' })
  }

  /** @throws DomainError `not_found` also for one that is not made yet, or is deleted */
  async file(id: CollectionId, actor: StaffActor): Promise<StreamAnswer> {
    const { hash, form, orderedAt } = await this.collections.get(this.database, actor.issuerId, id)
    const kept = hash === null ? undefined : await this.files.stream(hash)
    if (kept === undefined) fail('not_found', { what: 'file' })
    await this.transactions
      .run((tx) => this.audit.record(tx, act(actor, 'collection_fetched', { type: 'collection', id })))
      .catch((fault: unknown) => {
        kept.bytes.destroy()
        throw fault
      })
    const [mediaType, ending] = form === 'zip' ? ['application/zip', 'zip'] : ['application/pdf', 'pdf']
    const filename = `certificates-${orderedAt.slice(0, 10)}-${id.slice(0, 8)}.${ending}`
    return { stream: kept.bytes, size: kept.size, mediaType, filename }
  }

  private async named(records: readonly CollectionRecord[]): Promise<Collection[]> {
    const people = await this.accounts.people(
      this.database,
      records.map(({ orderedBy }) => orderedBy),
    )
    return records.map(({ orderedBy, size, extras, ...record }) => ({
      ...record,
      extras: [...extras],
      size: size === null ? null : Number(size),
      orderedBy: { userId: orderedBy, name: people.get(orderedBy)?.name ?? null },
    }))
  }
}
