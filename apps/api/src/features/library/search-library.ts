// Searching all published standards: what the database found, grouped by standard, each statement with the words around its match.
import { Injectable } from '@nestjs/common'
import type { LibrarySearch, LibrarySearchQuery, LibraryStandard } from '@touchstone/contract'
import { type StandardVersionId, type Statement } from '@touchstone/domain'
import type { Database } from '../../platform/database/transactions.js'
import { Library } from './library.js'
import { passageOf } from './passage.js'
import { PublishedStatements } from './published-statements.js'
import { type FoundRow, SearchRepository } from './search.repository.js'

@Injectable()
export class SearchLibrary {
  constructor(
    private readonly search: SearchRepository,
    private readonly library: Library,
    private readonly published: PublishedStatements,
  ) {}

  async run(db: Database, query: LibrarySearchQuery): Promise<LibrarySearch> {
    const rows = await this.search.find(db, query)
    const standards = rows.length > 0 ? await this.library.list(db) : []
    const byVersion = Map.groupBy(rows, ({ versionId }) => versionId)
    const found = await Promise.all(
      [...byVersion].map(async ([versionId, hits]) => {
        const { byId } = await this.published.of(db, versionId)
        const statements = hits.flatMap(({ statementId }) => byId.get(statementId) ?? [])
        return foundIn(standards, versionId, hits, statements, query.q)
      }),
    )
    const [first] = rows
    return {
      statements: first?.statements ?? 0,
      found: found.filter((one) => one !== undefined),
      left: first === undefined ? 0 : first.standards - byVersion.size,
    }
  }
}

function foundIn(
  standards: readonly LibraryStandard[],
  versionId: StandardVersionId,
  rows: readonly FoundRow[],
  statements: readonly Statement[],
  q: string,
): LibrarySearch['found'][number] | undefined {
  const standard = standards.find(({ versions }) => versions.some(({ id }) => id === versionId))
  const version = standard?.versions.find(({ id }) => id === versionId)
  if (standard === undefined || version === undefined) return undefined
  return {
    standardId: standard.id,
    designation: standard.designation,
    issuerName: standard.issuerName,
    versionId,
    number: version.number,
    title: version.title,
    status: version.status,
    statements: rows[0]?.inVersion ?? 0,
    hits: statements.map((statement) => ({ ...statement, passage: passageOf(statement, q) })),
  }
}
