// Two KSAs that say the same become one: whoever needed either needs the one that is kept.
import { StatementId, type LineageId } from '../ids.js'
import { removalOf } from './remove-branches.js'
import { replayEdits } from './replay-edits.js'
import type { StatementEdit } from './statement-edit.js'
import { childrenByParent, inReadingOrder } from './statement-tree.js'
import { isKsa, type Statement } from './statement.js'

/** As many as a statement may name. */
const MOST_ORIGINS = 100

/**
 * Links are rewritten in their order, none twice; what stands below a KSA that goes takes its place; the one kept remembers which it
 * was merged of. Empty when there is nothing to merge. Statements that are no KSAs are left alone.
 */
export function mergeKsas(
  statements: readonly Statement[],
  keep: LineageId,
  drop: Iterable<LineageId>,
): StatementEdit[] {
  const known = new Map(statements.filter(isKsa).map((one) => [one.lineageId, one]))
  const kept = known.get(keep)
  const gone = [...new Set(drop)].flatMap((lineageId) => (lineageId === keep ? [] : (known.get(lineageId) ?? [])))
  if (kept === undefined || gone.length === 0) return []
  const going = new Set(gone.map(({ lineageId }) => lineageId))
  const edits = [
    ...statements.flatMap((one) => relinking(one, keep, going) ?? []),
    ...remembering(kept, gone),
    ...clearing(statements, going),
  ]
  const left = replayEdits(statements, edits, (lineageId) => StatementId.parse(lineageId))
  return [...edits, ...removalOf(left, going)]
}

function relinking(
  { lineageId, ksas }: Statement,
  keep: LineageId,
  going: ReadonlySet<LineageId>,
): StatementEdit | undefined {
  if (!ksas.some((ksa) => going.has(ksa))) return undefined
  const linked = new Set(ksas.map((ksa) => (going.has(ksa) ? keep : ksa)))
  linked.delete(lineageId)
  return { edit: 'change', lineageId, from: { ksas }, to: { ksas: [...linked] } }
}

function remembering({ lineageId, derivedFrom: from }: Statement, gone: readonly Statement[]): StatementEdit[] {
  const origins = new Set([...from, ...gone.flatMap((one) => [one.lineageId, ...one.derivedFrom])])
  origins.delete(lineageId)
  const to = { derivedFrom: [...origins].slice(0, MOST_ORIGINS) }
  return [{ edit: 'change', lineageId, from: { derivedFrom: from }, to }]
}

/** What stands below those that go, the deepest first, is moved to stand directly behind them. */
function clearing(statements: readonly Statement[], going: ReadonlySet<LineageId>): StatementEdit[] {
  const children = new Map(
    [...childrenByParent(statements)].map(([parent, some]) => [parent, some.map(({ lineageId }) => lineageId)]),
  )
  const moves: StatementEdit[] = []
  for (const { statement } of inReadingOrder(statements).toReversed()) {
    const { lineageId, parent } = statement
    const below = going.has(lineageId) ? (children.get(lineageId) ?? []) : []
    for (let n = below.length - 1; n >= 0; n--) {
      const child = below[n]
      if (child === undefined || going.has(child)) continue
      const from = { parent: lineageId, after: below[n - 1] ?? null }
      moves.push({ edit: 'move', lineageId: child, from, to: { parent, after: lineageId } })
      below.splice(n, 1)
      const beside = children.get(parent) ?? []
      beside.splice(beside.indexOf(lineageId) + 1, 0, child)
    }
  }
  return moves
}
