// What strangers resolve: achievements, their pictures, lists of what was revoked. A definition nobody opened is not found.
import { Controller } from '@nestjs/common'
import { badges, type InputOf, offlineFiles } from '@touchstone/contract'
import { Implements, Input } from '../../platform/http/implements.js'
import { Achievements } from './achievements.js'
import { OfflineLists } from './offline-lists.js'
import { StatusLists } from './status-lists.js'

@Controller()
export class BadgesController {
  constructor(
    private readonly achievements: Achievements,
    private readonly lists: StatusLists,
    private readonly offlineLists: OfflineLists,
  ) {}

  @Implements(badges.getAchievement)
  async achievement(@Input() { params }: InputOf<typeof badges.getAchievement>) {
    return { bytes: Buffer.from(JSON.stringify(await this.achievements.read(params.definitionId))) }
  }

  @Implements(badges.getReducedAchievement)
  async reducedAchievement(@Input() { params }: InputOf<typeof badges.getReducedAchievement>) {
    return {
      bytes: Buffer.from(JSON.stringify(await this.achievements.readReduced(params.definitionId, params.areas))),
    }
  }

  @Implements(badges.getBadgePicture)
  async picture(@Input() { params }: InputOf<typeof badges.getBadgePicture>) {
    return { bytes: Buffer.from(await this.achievements.picture(params.definitionId)) }
  }

  @Implements(badges.getStatusList)
  async statusList(@Input() { params }: InputOf<typeof badges.getStatusList>) {
    const bytes = Buffer.from(JSON.stringify(await this.lists.read(params.listId)))
    // Verifiers in wide use read only what is called JSON by its name; without the list they could not see what was revoked.
    return { bytes, alsoAs: ['application/ld+json', 'application/json'] }
  }

  @Implements(offlineFiles.getStatusListSet)
  async statusListSet(@Input() { params }: InputOf<typeof offlineFiles.getStatusListSet>) {
    return { bytes: Buffer.from(JSON.stringify(await this.offlineLists.read(params.issuerId))) }
  }
}
