// A draft's statements while they are edited: siblings in chains, so that each edit costs the same however many there are.
// Mutable, and known to nothing but the edits that are applied.
import type { LineageId } from '../ids.js'
import { sameValue } from './same-value.js'
import type { Place } from './statement-edit.js'
import { type Statement, STATEMENT_WORDS, type StatementWords } from './statement.js'
import { childrenByParent } from './statement-tree.js'

export interface OutlineNode {
  readonly id: Statement['id']
  readonly lineageId: LineageId
  /** The statement as it stood before the edits; undefined for one that was added. */
  readonly was: Statement | undefined
  /** Of one that no edit has changed, the statement as it was. */
  words: StatementWords
  parent: LineageId | null
  before: OutlineNode | undefined
  next: OutlineNode | undefined
}

export interface Outline {
  readonly nodes: Map<LineageId, OutlineNode>
  readonly first: Map<LineageId | null, OutlineNode>
  /** Parents whose children came, went or changed places. */
  readonly touched: Set<LineageId | null>
}

export function openOutline(statements: readonly Statement[]): Outline {
  const outline: Outline = { nodes: new Map(), first: new Map(), touched: new Set() }
  for (const [parent, siblings] of childrenByParent(statements)) {
    let before: OutlineNode | undefined
    for (const statement of siblings) {
      const node: OutlineNode = {
        id: statement.id,
        lineageId: statement.lineageId,
        was: statement,
        words: statement,
        parent,
        before,
        next: undefined,
      }
      if (before) before.next = node
      else outline.first.set(parent, node)
      outline.nodes.set(node.lineageId, node)
      before = node
    }
  }
  return outline
}

export function placeOf(node: OutlineNode): Place {
  return { parent: node.parent, after: node.before?.lineageId ?? null }
}

/** Whether something can stand there: the parent is there, and `after` is a child of it. */
export function isPlace({ nodes }: Outline, { parent, after }: Place): boolean {
  if (parent !== null && !nodes.has(parent)) return false
  return after === null || nodes.get(after)?.parent === parent
}

/** Whether `node` is `lineageId` or stands somewhere below it. */
export function isWithin({ nodes }: Outline, node: LineageId | null, lineageId: LineageId): boolean {
  for (let at = node; at !== null; at = nodes.get(at)?.parent ?? null) if (at === lineageId) return true
  return false
}

/** Hangs a node that hangs nowhere. */
export function hang({ nodes, first, touched }: Outline, node: OutlineNode, { parent, after }: Place): void {
  const before = after === null ? undefined : nodes.get(after)
  const next = before ? before.next : first.get(parent)
  Object.assign(node, { parent, before, next })
  if (next) next.before = node
  if (before) before.next = node
  else first.set(parent, node)
  nodes.set(node.lineageId, node)
  touched.add(parent)
}

export function takeDown({ nodes, first, touched }: Outline, node: OutlineNode): void {
  const { parent, before, next } = node
  if (next) next.before = before
  if (before) before.next = next
  else if (next) first.set(parent, next)
  else first.delete(parent)
  nodes.delete(node.lineageId)
  touched.add(parent)
}

/** The statements in reading order. One that is as it was is the very same object; only where something moved are places counted anew. */
export function closeOutline({ first, touched }: Outline): Statement[] {
  const statements: Statement[] = []
  const open = [{ node: first.get(null), position: 0 }]
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const { node, position } = level
    if (node === undefined) {
      open.pop()
      continue
    }
    statements.push(statementOf(node, touched.has(node.parent) ? position : undefined))
    Object.assign(level, { node: node.next, position: position + 1 })
    open.push({ node: first.get(node.lineageId), position: 0 })
  }
  return statements
}

function statementOf({ id, lineageId, was, words, parent }: OutlineNode, counted: number | undefined): Statement {
  const position = counted ?? was?.position ?? 0
  if (was !== undefined && was.parent === parent && was.position === position && isSameAs(was, words)) return was
  return { ...words, id, lineageId, parent, position }
}

function isSameAs(was: Statement, words: StatementWords): boolean {
  return was === words || STATEMENT_WORDS.every((field) => sameValue(was[field], words[field]))
}
