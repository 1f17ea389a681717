// The public library. A draft is not found here under any address.
import { Controller } from '@nestjs/common'
import { type InputOf, library } from '@touchstone/contract'
import { Database } from '../../platform/database/transactions.js'
import { Implements, Input } from '../../platform/http/implements.js'
import { frozenBytes } from './content-hash.js'
import { JudgementsRepository } from './judgements.repository.js'
import { Library } from './library.js'

@Controller()
export class LibraryController {
  constructor(
    private readonly database: Database,
    private readonly library: Library,
    private readonly judgements: JudgementsRepository,
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
    const judgements = await this.judgements.of(this.database, version.id)
    return {
      bytes: frozenBytes(standard, version, statements, judgements),
      filename: `${standard.id}-${version.number}.json`,
    }
  }
}
