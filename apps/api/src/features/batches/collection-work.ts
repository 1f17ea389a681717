// Makes the file of a collection: read from the register some at a time, and written as it comes, so that two thousand certificates are
// never in memory at once.
import { Injectable, type OnModuleInit } from '@nestjs/common'
import { COLLECTION_DAYS, type CollectionId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Database, Transactions } from '../../platform/database/transactions.js'
import { Files } from '../../platform/files/files.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { deleteCollectionJob, makeCollection } from './collection-jobs.js'
import { type CollectionRecord, CollectionsRepository } from './collections.repository.js'
import { PrintFiles } from './print-files.js'
import { ZipFiles } from './zip-files.js'

const DAY = 24 * 60 * 60 * 1_000

/** Nobody wants the file any more. */
class GivenUp extends Error {}

/** Told how many are in the file. @throws GivenUp */
export type Told = (done: number) => Promise<void>

@Injectable()
export class CollectionWork implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly collections: CollectionsRepository,
    private readonly zips: ZipFiles,
    private readonly prints: PrintFiles,
    private readonly files: Files,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(makeCollection, ({ data, lastTry, signal }) => this.work(data.collectionId, { lastTry, signal }))
    this.jobs.atStart(async () => {
      const left = await this.collections.atWork(this.database)
      await this.transactions.run(async (tx) => {
        for (const collectionId of left) await this.jobs.enqueue(tx, makeCollection, { collectionId })
      })
    })
  }

  async work(id: CollectionId, { lastTry, signal }: { lastTry: boolean; signal?: AbortSignal }): Promise<void> {
    const collection = await this.collections.find(this.database, id)
    if (collection?.status !== 'at_work') return
    try {
      await this.make(collection, signal)
    } catch (fault) {
      if (fault instanceof GivenUp) return
      if (lastTry) await this.fail(id)
      throw fault
    }
  }

  private async make(collection: CollectionRecord, signal?: AbortSignal): Promise<void> {
    const told: Told = async (done) => {
      signal?.throwIfAborted()
      if (!(await this.collections.sayDone(this.database, collection.id, done))) throw new GivenUp()
    }
    const stream = collection.form === 'zip' ? this.zips.of(collection, told) : await this.prints.of(collection, told)
    const { hash, size } = await this.files.putStream(stream)
    const kept = await this.finish(collection, hash, size)
    if (!kept) await this.files.delete(hash)
  }

  private finish({ id, issuerId }: CollectionRecord, hash: string, size: number): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const seen = await this.collections.lock(tx, id)
      if (seen?.status !== 'at_work' || (await this.collections.holdsErased(tx, id))) return false
      const now = this.clock.now()
      const deleteAt = new Date(Date.parse(now) + COLLECTION_DAYS * DAY).toISOString()
      const made = { hash, size: String(size), finishedAt: now, deleteAt, done: seen.total }
      await this.collections.move(tx, seen, 'finish', made)
      await this.jobs.enqueue(tx, deleteCollectionJob, { collectionId: id }, deleteAt)
      await this.note(tx, { id, issuerId }, 'collection_made', { bytes: size })
      return true
    })
  }

  private fail(id: CollectionId): Promise<void> {
    return this.transactions.run(async (tx) => {
      const seen = await this.collections.lock(tx, id)
      if (seen?.status !== 'at_work') return
      await this.collections.move(tx, seen, 'fail', { finishedAt: this.clock.now() })
      await this.note(tx, seen, 'collection_failed')
    })
  }

  private note(
    tx: Parameters<AuditTrail['record']>[0],
    { id, issuerId }: Pick<CollectionRecord, 'id' | 'issuerId'>,
    action: string,
    details = {},
  ): Promise<void> {
    const subject = { type: 'collection', id }
    return this.audit.record(tx, { issuerId, actor: { kind: 'system', id: null }, action, subject, details })
  }
}
