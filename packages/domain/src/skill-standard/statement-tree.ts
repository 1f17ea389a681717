// The tree a version's statements make: its order, its depth, and the faults a tree can have.
import { fail, type StatementTreeProblem } from '../errors.js'
import type { LineageId } from '../ids.js'
import { isKsa, type Statement } from './statement.js'

type Node = Pick<Statement, 'lineageId' | 'parent' | 'position'>

/** Levels a version may have. Real standards have 3 to 6; the limit keeps a hostile import from exhausting a reader's stack. */
export const DEEPEST_LEVEL = 50

export interface TreeFault {
  readonly problem: StatementTreeProblem
  readonly lineageId: LineageId
}

export interface Placed<T> {
  readonly statement: T
  /** 0 at the top. */
  readonly depth: number
}

/** Children by parent (`null` for the top), each list in the order of its positions, then of its lineage ids. */
export function childrenByParent<T extends Node>(statements: readonly T[]): Map<LineageId | null, T[]> {
  const children = new Map<LineageId | null, T[]>()
  for (const statement of statements) {
    const siblings = children.get(statement.parent)
    if (siblings) siblings.push(statement)
    else children.set(statement.parent, [statement])
  }
  for (const siblings of children.values()) siblings.sort(byPlace)
  return children
}

// Two siblings on one position still stand in one order, or equal versions would not hash alike.
function byPlace(a: Node, b: Node): number {
  return a.position - b.position || Number(a.lineageId > b.lineageId) - Number(a.lineageId < b.lineageId)
}

/** Every statement reachable from the top in reading order, with its depth. What hangs in a cycle is not reachable. */
export function inReadingOrder<T extends Node>(statements: readonly T[]): Placed<T>[] {
  const children = childrenByParent(statements)
  const placed: Placed<T>[] = []
  const open: Placed<T>[] = (children.get(null) ?? []).map((statement) => ({ statement, depth: 0 })).reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    placed.push(next)
    const below = children.get(next.statement.lineageId) ?? []
    for (const statement of below.toReversed()) open.push({ statement, depth: next.depth + 1 })
  }
  return placed
}

/** Every fault of the tree, none when it is sound. */
export function treeFaults(
  statements: readonly Pick<Statement, 'lineageId' | 'parent' | 'position' | 'ksas' | 'type'>[],
): TreeFault[] {
  const faults: TreeFault[] = []
  const known = new Map<LineageId, (typeof statements)[number]>()
  for (const statement of statements) {
    if (known.has(statement.lineageId)) faults.push({ problem: 'duplicate_lineage', lineageId: statement.lineageId })
    known.set(statement.lineageId, statement)
  }
  for (const { lineageId, parent, ksas } of statements) {
    if (parent !== null && !known.has(parent)) faults.push({ problem: 'parent_missing', lineageId })
    if (ksas.some((id) => !isKsaIn(known, id))) faults.push({ problem: 'ksa_missing', lineageId })
  }
  for (const { statement, depth } of inReadingOrder([...known.values()])) {
    if (depth >= DEEPEST_LEVEL) faults.push({ problem: 'too_deep', lineageId: statement.lineageId })
  }
  for (const lineageId of leadingToCycles(known)) faults.push({ problem: 'cycle', lineageId })
  return faults
}

/** @throws DomainError `statement_tree_broken` naming the first fault. */
export function requireSoundTree(statements: Parameters<typeof treeFaults>[0]): void {
  const [fault] = treeFaults(statements)
  if (fault) fail('statement_tree_broken', { problem: fault.problem, statementId: fault.lineageId })
}

function isKsaIn(known: ReadonlyMap<LineageId, Pick<Statement, 'type'>>, id: LineageId): boolean {
  const statement = known.get(id)
  return statement !== undefined && isKsa(statement)
}

/** Statements from which the way up ends in a circle. Each is walked over once, however long the way. */
function leadingToCycles(known: ReadonlyMap<LineageId, Pick<Node, 'parent'>>): LineageId[] {
  const leads = new Map<LineageId, 'being walked' | boolean>()
  for (const start of known.keys()) {
    const way: LineageId[] = []
    let at: LineageId | null = start
    while (at !== null && !leads.has(at)) {
      const node: Pick<Node, 'parent'> | undefined = known.get(at)
      if (!node) break
      leads.set(at, 'being walked')
      way.push(at)
      at = node.parent
    }
    // A way that meets its own steps goes round; one that meets an earlier way ends as that one did.
    const met = at === null ? false : (leads.get(at) ?? false)
    for (const step of way) leads.set(step, met !== false)
  }
  return [...leads].flatMap(([lineageId, leadsToCycle]) => (leadsToCycle === true ? [lineageId] : []))
}
