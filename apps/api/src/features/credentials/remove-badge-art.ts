// The platform draws the picture of a definition's badges again, for those issued from now on.
import { Injectable } from '@nestjs/common'
import type { BadgeArt } from '@touchstone/contract'
import type { CredentialDefinitionId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { BadgeArtRepository } from './badge-art.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class RemoveBadgeArt {
  constructor(
    private readonly transactions: Transactions,
    private readonly definitions: DefinitionsRepository,
    private readonly art: BadgeArtRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: CredentialDefinitionId, actor: StaffActor): Promise<BadgeArt> {
    return this.transactions.run(async (tx) => {
      await this.definitions.lock(tx, actor.issuerId, id)
      await this.art.choose(tx, id, null, this.clock.now())
      await this.audit.record(tx, act(actor, 'badge_art_removed', { type: 'definition', id }))
      return { hash: null }
    })
  }
}
