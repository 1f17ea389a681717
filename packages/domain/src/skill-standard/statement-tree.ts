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

/** Children by parent (`null` for the top), each list in the order of its positions. */
export function childrenByParent<T extends Node>(statements: readonly T[]): Map<LineageId | null, T[]> {
  const children = new Map<LineageId | null, T[]>()
  for (const statement of statements) {
    const siblings = children.get(statement.parent)
    if (siblings) siblings.push(statement)
    else children.set(statement.parent, [statement])
  }
  for (const siblings of children.values()) siblings.sort((a, b) => a.position - b.position)
  return children
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
export function treeFaults(statements: readonly Pick<Statement, 'lineageId' | 'parent' | 'position' | 'ksas' | 'type'>[]): TreeFault[] {
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
  const placed = inReadingOrder([...known.values()])
  for (const { statement, depth } of placed) {
    if (depth >= DEEPEST_LEVEL) faults.push({ problem: 'too_deep', lineageId: statement.lineageId })
  }
  const reached = new Set(placed.map(({ statement }) => statement.lineageId))
  for (const lineageId of known.keys()) {
    if (!reached.has(lineageId) && leadsToCycle(known, lineageId)) faults.push({ problem: 'cycle', lineageId })
  }
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

function leadsToCycle(known: ReadonlyMap<LineageId, Node>, start: LineageId): boolean {
  const seen = new Set<LineageId>()
  let at: LineageId | null = start
  while (at !== null) {
    if (seen.has(at)) return true
    seen.add(at)
    const node: Node | undefined = known.get(at)
    if (!node) return false
    at = node.parent
  }
  return false
}
