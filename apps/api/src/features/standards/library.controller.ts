// The public library. A draft is not found here under any address.
import { Controller } from '@nestjs/common'
import { type InputOf, library } from '@touchstone/contract'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { frozenBytes } from './content-hash.js'
import { Library } from './library.js'

@Controller()
export class LibraryController {
  constructor(
    private readonly database: Database,
    private readonly library: Library,
  ) {}

  @Implements(library.listLibrary)
  list() {
    return this.library.list(this.database)
  }

  @Implements(library.readLibraryVersion)
  read(@Input() { params }: InputOf<typeof library.readLibraryVersion>) {
    return this.library.read(this.database, params.standardId, params.number)
  }

  @Implements(library.getFrozenContent)
  async content(@Input() { params }: InputOf<typeof library.getFrozenContent>) {
    const { standard, version, statements } = await this.library.read(this.database, params.standardId, params.number)
    return { bytes: frozenBytes(standard, version, statements), filename: `${standard.id}-${version.number}.json` }
  }
}
