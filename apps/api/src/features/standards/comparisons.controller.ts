import { Controller } from '@nestjs/common'
import { comparisons, type InputOf } from '@touchstone/contract'
import { fail, type IssuerId, type StandardVersionId } from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { StandardsRepository } from './standards.repository.js'
import { type ComparedVersions, VersionComparisons } from './version-comparisons.js'

@Controller()
export class ComparisonsController {
  constructor(
    private readonly database: Database,
    private readonly standards: StandardsRepository,
    private readonly comparisons: VersionComparisons,
  ) {}

  @Implements(comparisons.compareVersions)
  async compare(@Input() { params, query }: InputOf<typeof comparisons.compareVersions>) {
    return this.comparisons.compare(this.database, await this.find(params.issuerId, query))
  }

  @Implements(comparisons.getDelta)
  async delta(@Input() { params, query }: InputOf<typeof comparisons.getDelta>) {
    return this.comparisons.delta(this.database, await this.find(params.issuerId, query))
  }

  private async find(
    issuerId: IssuerId,
    { from, to }: { from: StandardVersionId; to: StandardVersionId },
  ): Promise<ComparedVersions> {
    const { standard, version: before } = await this.standards.getVersion(this.database, issuerId, from)
    const { version: after } = await this.standards.getVersion(this.database, issuerId, to)
    // Two standards have no statement in common; what is asked for is not there.
    if (before.standardId !== after.standardId) fail('not_found', { what: 'version' })
    return { standard, before, after }
  }
}
