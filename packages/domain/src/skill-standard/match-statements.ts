// Which statements of a file are those of a standard: by the id or lineage they have in any of its versions, then by code and type in
// the version the draft is to follow, else they are new. What is matched keeps the lineage it has here.
import type { LineageId, StatementId } from '../ids.js'
import type { Statement } from './statement.js'

export type MatchedBy = 'id' | 'code'

export interface KnownStatements {
  /** The lineage of every statement of every version, by id. */
  readonly lineages: ReadonlyMap<StatementId, LineageId>
  /** Those of the version the draft is to follow. */
  readonly base: readonly Statement[]
}

export interface MatchedStatements {
  readonly statements: Statement[]
  /** How each was matched, by its lineage here; new ones are not in it. */
  readonly matched: ReadonlyMap<LineageId, MatchedBy>
}

export function matchStatements(
  statements: readonly Statement[],
  { lineages, base }: KnownStatements,
): MatchedStatements {
  const known = new Set(lineages.values())
  const matched = new Map<LineageId, MatchedBy>()
  const lineageHere = new Map<LineageId, LineageId>()
  const match = (from: LineageId, to: LineageId | undefined, by: MatchedBy) => {
    if (to === undefined || matched.has(to) || lineageHere.has(from)) return
    matched.set(to, by)
    lineageHere.set(from, to)
  }
  for (const { id, lineageId } of statements)
    match(lineageId, known.has(lineageId) ? lineageId : lineages.get(id), 'id')
  const [ours, theirs] = [byCode(base), byCode(statements)]
  for (const [code, { lineageId }] of theirs) match(lineageId, ours.get(code)?.lineageId, 'code')
  const here = (lineageId: LineageId) => lineageHere.get(lineageId) ?? lineageId
  return {
    matched,
    statements: statements.map((statement) => ({
      ...statement,
      lineageId: here(statement.lineageId),
      parent: statement.parent === null ? null : here(statement.parent),
      ksas: statement.ksas.map(here),
    })),
  }
}

/** Statements whose code no other of their type has. */
function byCode(statements: readonly Statement[]): Map<string, Statement> {
  const sharing = Map.groupBy(
    statements.filter(({ code }) => code !== null),
    ({ type, code }) => `${type} ${code}`,
  )
  return new Map(
    [...sharing].flatMap(([code, [first, ...others]]) => (first && others.length === 0 ? [[code, first]] : [])),
  )
}
