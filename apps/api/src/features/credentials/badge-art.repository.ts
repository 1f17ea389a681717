import { Injectable } from '@nestjs/common'
import type { BadgeArtHash, CredentialDefinitionId, Instant } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { badgeArtTable } from './badge-art.entity.js'

@Injectable()
export class BadgeArtRepository {
  /** The picture badges are issued with now; `null` where the platform draws it. */
  async inUse(db: Tx | Database, definitionId: CredentialDefinitionId): Promise<BadgeArtHash | null> {
    return (await this.latest(db, definitionId))?.hash ?? null
  }

  /** To be called with the definition locked. */
  async choose(tx: Tx, definitionId: CredentialDefinitionId, hash: BadgeArtHash | null, at: Instant): Promise<void> {
    const revision = ((await this.latest(tx, definitionId))?.revision ?? 0) + 1
    await tx.insert(badgeArtTable, { definitionId, revision, hash, chosenAt: at })
  }

  /** Whether it is or was the picture of some definition: files of another kind have no address. */
  wasChosen(db: Tx | Database, hash: BadgeArtHash): Promise<boolean> {
    return db.getRepository(badgeArtTable).existsBy({ hash })
  }

  private async latest(db: Tx | Database, definitionId: CredentialDefinitionId) {
    const order = { revision: 'DESC' } as const
    const [latest] = await db.getRepository(badgeArtTable).find({ where: { definitionId }, order, take: 1 })
    return latest
  }
}
