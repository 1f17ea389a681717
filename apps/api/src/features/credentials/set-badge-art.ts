// Badges of a definition are issued with a picture of the body's own from now on. Those that were issued keep theirs: they name it by its hash.
import { Injectable } from '@nestjs/common'
import type { BadgeArt } from '@touchstone/contract'
import { BadgeArtHash, type CredentialDefinitionId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Files } from '../../platform/files/files.js'
import { BadgeArtRepository } from './badge-art.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { readBadgeArt } from './read-badge-art.js'

@Injectable()
export class SetBadgeArt {
  constructor(
    private readonly transactions: Transactions,
    private readonly definitions: DefinitionsRepository,
    private readonly art: BadgeArtRepository,
    private readonly files: Files,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `badge_art_unusable` */
  async run(id: CredentialDefinitionId, bytes: Uint8Array, actor: StaffActor): Promise<BadgeArt> {
    const svg = readBadgeArt(bytes)
    // Kept first: a file nobody names does no harm, a row that names no file would.
    const hash = BadgeArtHash.parse(await this.files.put(Buffer.from(svg)))
    return this.transactions.run(async (tx) => {
      await this.definitions.lock(tx, actor.issuerId, id)
      await this.art.choose(tx, id, hash, this.clock.now())
      await this.audit.record(tx, act(actor, 'badge_art_set', { type: 'definition', id }, { hash }))
      return { hash }
    })
  }
}
