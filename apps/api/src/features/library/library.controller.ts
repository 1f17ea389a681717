// The public library. A draft is not found here under any address.
import { Controller } from '@nestjs/common'
import { type InputOf, library } from '@touchstone/contract'
import { Database } from '../../platform/database/transactions.js'
import { Caller } from '../../platform/http/client-address.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { RateLimiter } from '../../platform/http/rate-limiter.js'
import { frozenBytes } from '../standards/content-hash.js'
import { JudgementsRepository } from '../standards/judgements.repository.js'
import { Library } from './library.js'
import { PreparedVersions } from './prepared-versions.js'
import { SearchLibrary } from './search-library.js'
import { StatementPages } from './statement-pages.js'

@Controller()
export class LibraryController {
  /** A search reads more than any other public question, and a person types no faster. */
  private readonly searches = new RateLimiter({ burst: 60, perMinute: 120 })

  constructor(
    private readonly database: Database,
    private readonly library: Library,
    private readonly versions: PreparedVersions,
    private readonly pages: StatementPages,
    private readonly searchLibrary: SearchLibrary,
    private readonly judgements: JudgementsRepository,
  ) {}

  @Implements(library.listLibrary)
  list() {
    return this.library.list(this.database)
  }

  @Implements(library.readLibraryStandard)
  readStandard(@Input() { params }: InputOf<typeof library.readLibraryStandard>) {
    return this.library.readStandard(this.database, params.standardId)
  }

  @Implements(library.readLibraryVersion)
  async readVersion(@Input() { params }: InputOf<typeof library.readLibraryVersion>) {
    return { json: await this.versions.read(params.standardId, params.number), maxAge: 0 }
  }

  @Implements(library.getFrozenContent)
  async content(@Input() { params }: InputOf<typeof library.getFrozenContent>) {
    const { standard, version, statements } = await this.library.readVersion(
      this.database,
      params.standardId,
      params.number,
    )
    const judgements = await this.judgements.of(this.database, version.id)
    return {
      bytes: frozenBytes(standard, version, statements, judgements),
      filename: `${standard.id}-${version.number}.json`,
    }
  }

  @Implements(library.readLibraryStatement)
  readStatement(@Input() { params }: InputOf<typeof library.readLibraryStatement>) {
    return this.pages.read(this.database, params.statementId)
  }

  @Implements(library.readStatementHistory)
  history(@Input() { params }: InputOf<typeof library.readStatementHistory>) {
    return this.pages.history(this.database, params.standardId, params.lineageId)
  }

  @Implements(library.searchLibrary)
  search(@Input() { query }: InputOf<typeof library.searchLibrary>, @Caller() caller: string) {
    this.searches.take(caller)
    return this.searchLibrary.run(this.database, query)
  }
}
