// What changed from one published version to another. A draft is compared under no address here.
import { Controller } from '@nestjs/common'
import { type InputOf, publicComparisons } from '@touchstone/contract'
import { fail, isPublic, type SkillStandardId, type VersionNumber } from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import type { ComparedVersions } from '../standards/version-comparisons.js'
import { PreparedComparisons } from './prepared-comparisons.js'

/** What is proposed to think of a change may be worked out better one day, so a cache asks again after a day. */
const MAX_AGE = 86_400

@Controller()
export class PublicComparisonsController {
  constructor(
    private readonly database: Database,
    private readonly standards: StandardsRepository,
    private readonly comparisons: PreparedComparisons,
  ) {}

  @Implements(publicComparisons.comparePublicVersions)
  async compare(@Input() { params, query }: InputOf<typeof publicComparisons.comparePublicVersions>) {
    const json = await this.comparisons.comparison(await this.find(params.standardId, query))
    return { json, maxAge: MAX_AGE }
  }

  @Implements(publicComparisons.getPublicDelta)
  async delta(@Input() { params, query }: InputOf<typeof publicComparisons.getPublicDelta>) {
    const json = await this.comparisons.delta(await this.find(params.standardId, query))
    return { json, maxAge: MAX_AGE }
  }

  private async find(
    standardId: SkillStandardId,
    { from, to }: { from: VersionNumber; to: VersionNumber },
  ): Promise<ComparedVersions> {
    const standard = await this.standards.findStandard(this.database, standardId)
    const versions = standard ? (await this.standards.versionsOf(this.database, standardId)).filter(isPublic) : []
    const [before, after] = [from, to].map((asked) => versions.find(({ number }) => number === asked))
    if (!standard || !before || !after) fail('not_found', { what: 'version' })
    return { standard, before, after }
  }
}
