// Has the documents of many made into one file. Which credentials is settled now; a withdrawn one is not handed out.
import { Injectable } from '@nestjs/common'
import type { CollectionOf, OrderCollectionRequest } from '@touchstone/contract'
import { CollectionId, fail, type Issuer, MOST_IN_COLLECTION } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { Random } from '../../platform/random.js'
import { CredentialsRepository, type NamedCredential } from '../credentials/credentials.repository.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { makeCollection } from './collection-jobs.js'
import { CollectionsRepository } from './collections.repository.js'
import { IssueBatchesRepository } from './issue-batches.repository.js'

const byName = new Intl.Collator('en', { numeric: true })

@Injectable()
export class OrderCollection {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly batches: IssueBatchesRepository,
    private readonly collections: CollectionsRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run({ of, form, extras }: OrderCollectionRequest, actor: StaffActor): Promise<CollectionId> {
    const { issuerId, userId } = actor
    return this.transactions.run(async (tx) => {
      const chosen = await this.chosen(tx, await this.issuers.get(tx, issuerId), of)
      if (chosen.length === 0) fail('nothing_to_collect', {})
      if (chosen.length > MOST_IN_COLLECTION)
        fail('collection_too_large', { credentials: chosen.length, most: MOST_IN_COLLECTION })
      const inOrder = chosen.toSorted((a, b) => byName.compare(a.holderName, b.holderName) || (a.key < b.key ? -1 : 1))
      const id = CollectionId.parse(this.random.uuid())
      const batchId = 'batchId' in of ? of.batchId : null
      await this.collections.insert(
        tx,
        {
          id,
          issuerId,
          batchId,
          form,
          extras: form === 'zip' ? [...new Set(extras)] : [],
          status: 'at_work',
          total: inOrder.length,
          done: 0,
          orderedAt: this.clock.now(),
          orderedBy: userId,
          finishedAt: null,
          hash: null,
          size: null,
          deleteAt: null,
        },
        inOrder.map(({ key }) => key),
      )
      await this.jobs.enqueue(tx, makeCollection, { collectionId: id })
      const details = { form, credentials: inOrder.length, batchId }
      await this.audit.record(tx, act(actor, 'collection_ordered', { type: 'collection', id }, details))
      return id
    })
  }

  private async chosen(tx: Tx, issuer: Issuer, of: CollectionOf): Promise<NamedCredential[]> {
    if ('credentialIds' in of) return this.credentials.activeOf(tx, issuer.id, { ids: of.credentialIds })
    if ('list' in of) return this.credentials.activeListed(tx, issuer, of.list, this.clock.now())
    await this.batches.get(tx, issuer.id, of.batchId)
    return this.credentials.activeOf(tx, issuer.id, { keys: await this.batches.issuedIn(tx, of.batchId) })
  }
}
