// Deletes the file of a collection: when its days are over, when somebody asks, or when somebody in it is erased.
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common'
import type { CandidateId, CollectionId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { type FileHash, Files } from '../../platform/files/files.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { deleteCollectionJob } from './collection-jobs.js'
import { CollectionsRepository } from './collections.repository.js'

@Injectable()
export class DeleteCollection implements OnModuleInit {
  readonly #log = new Logger('DeleteCollection')

  constructor(
    private readonly transactions: Transactions,
    private readonly collections: CollectionsRepository,
    private readonly files: Files,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(deleteCollectionJob, ({ data }) => this.whenOver(data.collectionId))
  }

  async run(id: CollectionId, actor: StaffActor): Promise<void> {
    const files = await this.transactions.run(async (tx) => {
      const collection = await this.collections.get(tx, actor.issuerId, id)
      const hashes = await this.collections.delete(tx, collection)
      await this.audit.record(tx, act(actor, 'collection_deleted', { type: 'collection', id }))
      return hashes
    })
    await this.tryToRemove(files)
  }

  /** What the job does. The file goes first: what is left half done is then done again. */
  async whenOver(id: CollectionId): Promise<void> {
    const collection = await this.transactions.run((tx) => this.collections.find(tx, id))
    if (collection?.status !== 'ready' || (collection.deleteAt ?? '') > this.clock.now()) return
    if (collection.hash !== null) await this.files.delete(collection.hash)
    await this.transactions.run(async (tx) => {
      const seen = await this.collections.lock(tx, id)
      if (seen?.status !== 'ready') return
      await this.collections.delete(tx, seen)
      await this.audit.record(tx, {
        issuerId: seen.issuerId,
        actor: { kind: 'system', id: null },
        action: 'collection_deleted',
        subject: { type: 'collection', id },
      })
    })
  }

  /** Within the transaction that erases a person. @returns files to be deleted once it is committed */
  async forget(tx: Tx, candidateId: CandidateId): Promise<FileHash[]> {
    const files: FileHash[] = []
    for (const collection of await this.collections.holding(tx, candidateId))
      files.push(...(await this.collections.delete(tx, collection)))
    return files
  }

  private async tryToRemove(files: readonly FileHash[]): Promise<void> {
    for (const hash of files)
      await this.files
        .delete(hash)
        .catch(() => this.#log.warn('The file of a collection could not be deleted; delete it by hand'))
  }
}
