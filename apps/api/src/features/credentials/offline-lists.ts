// The status lists of an issuer as one file for who checks offline. Each carries its own signature and its own end.
import { Injectable } from '@nestjs/common'
import type { IssuerId } from '@touchstone/domain'
import { type JsonObject, type StatusListSet, textOf } from '@touchstone/open-badges'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { IssuerSigning } from '../keys/issuer-signing.js'
import { StatusListsRepository } from './status-lists.repository.js'
import { StatusLists } from './status-lists.js'

@Injectable()
export class OfflineLists {
  constructor(
    private readonly database: Database,
    private readonly issuers: IssuersRepository,
    private readonly signing: IssuerSigning,
    private readonly repository: StatusListsRepository,
    private readonly lists: StatusLists,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found` */
  async read(issuerId: IssuerId): Promise<StatusListSet> {
    const { name } = await this.issuers.get(this.database, issuerId)
    const ids = await this.repository.ofIssuer(this.database, issuerId)
    const lists: JsonObject[] = []
    for (const id of ids) lists.push(await this.lists.read(id))
    const now = this.clock.now()
    const dates = (key: string) => lists.map((list) => textOf(list, key) ?? now).toSorted()
    return {
      type: 'TouchstoneStatusListSet',
      issuer: { id: this.signing.didOf(issuerId), name },
      // As old as its oldest list, and good for as long as all of them are.
      validFrom: dates('validFrom')[0] ?? now,
      validUntil: dates('validUntil')[0] ?? now,
      lists,
    }
  }
}
