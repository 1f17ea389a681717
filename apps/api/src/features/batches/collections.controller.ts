import { Controller } from '@nestjs/common'
import { collections, type InputOf } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { CancelCollection } from './cancel-collection.js'
import { CollectionViews } from './collection-views.js'
import { DeleteCollection } from './delete-collection.js'
import { OrderCollection } from './order-collection.js'

@Controller()
export class CollectionsController {
  constructor(
    private readonly views: CollectionViews,
    private readonly orderCollection: OrderCollection,
    private readonly cancelCollection: CancelCollection,
    private readonly deleteCollection: DeleteCollection,
  ) {}

  @Implements(collections.listCollections)
  list(@Input() { params, query }: InputOf<typeof collections.listCollections>) {
    return this.views.list(params.issuerId, query.batchId)
  }

  @Implements(collections.orderCollection)
  async order(@Input() { body }: InputOf<typeof collections.orderCollection>, @CurrentActor() actor: StaffActor) {
    return this.views.get(actor.issuerId, await this.orderCollection.run(body, actor))
  }

  @Implements(collections.getCollection)
  get(@Input() { params }: InputOf<typeof collections.getCollection>) {
    return this.views.get(params.issuerId, params.collectionId)
  }

  @Implements(collections.cancelCollection)
  async cancel(@Input() { params }: InputOf<typeof collections.cancelCollection>, @CurrentActor() actor: StaffActor) {
    await this.cancelCollection.run(params.collectionId, actor)
    return this.views.get(actor.issuerId, params.collectionId)
  }

  @Implements(collections.deleteCollection)
  async delete(@Input() { params }: InputOf<typeof collections.deleteCollection>, @CurrentActor() actor: StaffActor) {
    await this.deleteCollection.run(params.collectionId, actor)
    return this.views.get(actor.issuerId, params.collectionId)
  }

  @Implements(collections.downloadCollection)
  download(@Input() { params }: InputOf<typeof collections.downloadCollection>, @CurrentActor() actor: StaffActor) {
    return this.views.file(params.collectionId, actor)
  }
}
