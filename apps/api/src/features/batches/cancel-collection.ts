// Gives up a collection that is being made. What is at work on it finds out when it next says how far it is.
import { Injectable } from '@nestjs/common'
import type { CollectionId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { CollectionsRepository } from './collections.repository.js'

@Injectable()
export class CancelCollection {
  constructor(
    private readonly transactions: Transactions,
    private readonly collections: CollectionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: CollectionId, actor: StaffActor): Promise<void> {
    return this.transactions.run(async (tx) => {
      const collection = await this.collections.get(tx, actor.issuerId, id)
      await this.collections.move(tx, collection, 'cancel', { finishedAt: this.clock.now() })
      await this.audit.record(tx, act(actor, 'collection_cancelled', { type: 'collection', id }))
    })
  }
}
