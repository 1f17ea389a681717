import { Controller } from '@nestjs/common'
import { badgeArt, badgePictures, type InputOf } from '@touchstone/contract'
import { CurrentActor, type StaffActor } from '../../platform/auth/actor.js'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { Achievements } from './achievements.js'
import { BadgeArtRepository } from './badge-art.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { RemoveBadgeArt } from './remove-badge-art.js'
import { SetBadgeArt } from './set-badge-art.js'

@Controller()
export class BadgeArtController {
  constructor(
    private readonly database: Database,
    private readonly definitions: DefinitionsRepository,
    private readonly art: BadgeArtRepository,
    private readonly achievements: Achievements,
    private readonly setBadgeArt: SetBadgeArt,
    private readonly removeBadgeArt: RemoveBadgeArt,
  ) {}

  @Implements(badgeArt.getBadgeArt)
  async get(@Input() { params }: InputOf<typeof badgeArt.getBadgeArt>) {
    const { id } = await this.definitions.get(this.database, params.issuerId, params.definitionId)
    return { hash: await this.art.inUse(this.database, id) }
  }

  @Implements(badgeArt.getDrawnBadge)
  async drawn(@Input() { params }: InputOf<typeof badgeArt.getDrawnBadge>) {
    const definition = await this.definitions.get(this.database, params.issuerId, params.definitionId)
    return { bytes: Buffer.from(await this.achievements.drawn(definition)) }
  }

  @Implements(badgeArt.setBadgeArt)
  set(@Input() { params, body }: InputOf<typeof badgeArt.setBadgeArt>, @CurrentActor() actor: StaffActor) {
    return this.setBadgeArt.run(params.definitionId, body.bytes, actor)
  }

  @Implements(badgeArt.removeBadgeArt)
  remove(@Input() { params }: InputOf<typeof badgeArt.removeBadgeArt>, @CurrentActor() actor: StaffActor) {
    return this.removeBadgeArt.run(params.definitionId, actor)
  }

  @Implements(badgePictures.getBadgeArtPicture)
  async picture(@Input() { params }: InputOf<typeof badgePictures.getBadgeArtPicture>) {
    return { bytes: await this.achievements.art(params.hash) }
  }
}
