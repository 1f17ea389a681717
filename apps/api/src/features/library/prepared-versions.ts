// Public versions as they are read, made into bytes once: the statements never change, and what does change beside them, whether the
// version is in force and who published it, is compared each time. What is made is forgotten together with the statements.
import { Injectable } from '@nestjs/common'
import { LibraryVersion } from '@touchstone/contract'
import type { SkillStandardId, VersionNumber } from '@touchstone/domain'
import { Database } from '../../platform/database/transactions.js'
import { PreparedJson } from '../../platform/http/prepared.js'
import { Library } from './library.js'
import { type Edition, PublishedStatements } from './published-statements.js'

interface Made {
  readonly beside: string
  readonly json: PreparedJson
}

@Injectable()
export class PreparedVersions {
  private readonly made = new WeakMap<Edition, Made>()

  constructor(
    private readonly database: Database,
    private readonly library: Library,
    private readonly published: PublishedStatements,
  ) {}

  /** @throws DomainError `not_found`, for drafts as for what never was */
  async read(standardId: SkillStandardId, number: VersionNumber): Promise<PreparedJson> {
    const found = await this.library.readVersion(this.database, standardId, number)
    const { statements: _, ...others } = found
    const beside = JSON.stringify(others)
    const edition = await this.published.of(this.database, found.version.id)
    const known = this.made.get(edition)
    if (known?.beside === beside) return known.json
    const json = PreparedJson.of(LibraryVersion, found)
    this.made.set(edition, { beside, json })
    return json
  }
}
