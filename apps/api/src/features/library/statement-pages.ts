// One statement at an address of its own: in a version, and through the versions of its standard.
import { Injectable } from '@nestjs/common'
import type { LibraryHistory, LibraryStatement } from '@touchstone/contract'
import {
  currentVersion,
  fail,
  isPublic,
  type LineageId,
  type SkillStandardId,
  type StandardVersion,
  type Statement,
  statementHistory,
} from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { JudgementsRepository } from '../standards/judgements.repository.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { StatementsRepository } from '../standards/statements.repository.js'
import { Library } from './library.js'
import { type Edition, PublishedStatements } from './published-statements.js'

@Injectable()
export class StatementPages {
  constructor(
    private readonly library: Library,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly judgements: JudgementsRepository,
    private readonly published: PublishedStatements,
  ) {}

  /** @throws DomainError `not_found`, for a draft's statement as for one that never was */
  async read(db: Tx | Database, id: Statement['id']): Promise<LibraryStatement> {
    const versionId = await this.statements.versionOf(db, id)
    const row = versionId && (await this.standards.findVersion(db, versionId))
    if (!row || !isPublic(row)) fail('not_found', { what: 'statement' })
    const { version, versions, ...about } = await this.library.findVersion(
      db,
      row.standardId,
      (one) => one.id === row.id,
    )
    const edition = await this.published.of(db, version.id)
    const statement = edition.byId.get(id) ?? fail('not_found', { what: 'statement' })
    return {
      ...about,
      version,
      statement,
      inForce: await this.inForce(db, statement, version, versions),
      path: pathTo(edition, statement),
      children: [...(edition.children.get(statement.lineageId) ?? [])],
      ksas: named(edition, statement.ksas),
      usedIn: edition.statements.filter(({ ksas }) => ksas.includes(statement.lineageId)),
    }
  }

  /** @throws DomainError `not_found` when no public version of the standard has it */
  async history(db: Tx | Database, standardId: SkillStandardId, lineageId: LineageId): Promise<LibraryHistory> {
    const { standard, issuerName, versions } = await this.library.findVersion(db, standardId, () => true)
    const earliestFirst = versions.toReversed()
    const editions = await Promise.all(earliestFirst.map(({ id }) => this.published.of(db, id)))
    const statements = editions.map(({ byLineage }) => byLineage.get(lineageId) ?? null)
    if (statements.every((statement) => statement === null)) fail('not_found', { what: 'statement' })
    const outcomes = statementHistory(statements)
    const steps = await Promise.all(
      earliestFirst.map(async (version, index) => {
        const statement = statements[index] ?? null
        const before = editions[index - 1]
        const judged = (await this.judgements.of(db, version.id)).find((one) => one.lineageId === lineageId)
        return {
          version,
          step: outcomes[index] ?? { outcome: 'absent' as const, changed: [] },
          statement,
          judgement: judged ?? null,
          madeOf: before && statement ? named(before, statement.derivedFrom) : [],
          wentInto: editions[index]?.statements.filter(({ derivedFrom }) => derivedFrom.includes(lineageId)) ?? [],
        }
      }),
    )
    return { standard, issuerName, lineageId, steps }
  }

  private async inForce(
    db: Tx | Database,
    { lineageId }: Statement,
    version: StandardVersion,
    versions: readonly StandardVersion[],
  ): Promise<LibraryStatement['inForce']> {
    const current = currentVersion(versions)
    if (current === undefined || current.id === version.id) return null
    const same = (await this.published.of(db, current.id)).byLineage.get(lineageId)
    return same ? { id: same.id, number: current.number } : null
  }
}

function named({ byLineage }: Edition, lineages: readonly LineageId[]): Statement[] {
  return lineages.flatMap((lineage) => byLineage.get(lineage) ?? [])
}

/** A published tree has no circles: publishing refuses them. */
function pathTo({ byLineage }: Edition, { parent }: Statement): Statement[] {
  const path: Statement[] = []
  for (let at = parent; at !== null;) {
    const above = byLineage.get(at)
    if (above === undefined) break
    path.unshift(above)
    at = above.parent
  }
  return path
}
