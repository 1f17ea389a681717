// One duty area by itself: what is read, assessed and handed out where nobody needs the whole standard.
import type { LineageId } from '../ids.js'
import { inReadingOrder } from './statement-tree.js'
import type { Statement } from './statement.js'

type Part = Pick<Statement, 'lineageId' | 'parent' | 'position' | 'ksas'>

/**
 * The statement at the top with this lineage, all below it, and the KSAs they need with the groups those stand in, in the order
 * of the version. Empty when nothing at the top has this lineage.
 */
export function onlyDutyArea<T extends Part>(statements: readonly T[], lineageId: LineageId): T[] {
  const known = new Map(statements.map((statement) => [statement.lineageId, statement]))
  if (known.get(lineageId)?.parent !== null) return []
  const kept = new Set<LineageId>()
  const keepWithAncestors = (id: LineageId) => {
    for (let at = known.get(id); at !== undefined && !kept.has(at.lineageId);) {
      kept.add(at.lineageId)
      at = at.parent === null ? undefined : known.get(at.parent)
    }
  }
  const branch = new Set([lineageId])
  const ordered = inReadingOrder(statements).map(({ statement }) => statement)
  for (const { lineageId: id, parent } of ordered) if (parent !== null && branch.has(parent)) branch.add(id)
  for (const id of branch) {
    kept.add(id)
    known.get(id)?.ksas.forEach(keepWithAncestors)
  }
  return ordered.filter((statement) => kept.has(statement.lineageId))
}
