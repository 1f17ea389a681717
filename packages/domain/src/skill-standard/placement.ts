// Where each statement of a version stands, and which of them changed their place between two versions.
import type { LineageId } from '../ids.js'
import { longestRun } from './longest-run.js'
import type { Place } from './statement-edit.js'
import { inReadingOrder } from './statement-tree.js'
import type { Statement } from './statement.js'

export interface Standing {
  readonly statement: Statement
  readonly place: Place
  readonly depth: number
  /** The branch at the top it stands in. */
  readonly area: LineageId
  /** Its place among its siblings, from 0. */
  readonly rank: number
}

/** By lineage, in reading order. What hangs in a cycle stands nowhere. */
export function standings(statements: readonly Statement[]): Map<LineageId, Standing> {
  const standings = new Map<LineageId, Standing>()
  const last = new Map<LineageId | null, { lineageId: LineageId; rank: number }>()
  for (const { statement, depth } of inReadingOrder(statements)) {
    const { lineageId, parent } = statement
    const previous = last.get(parent)
    const rank = previous ? previous.rank + 1 : 0
    const area = (parent === null ? undefined : standings.get(parent)?.area) ?? lineageId
    standings.set(lineageId, { statement, place: { parent, after: previous?.lineageId ?? null }, depth, area, rank })
    last.set(parent, { lineageId, rank })
  }
  return standings
}

/** Children by parent, in order; `null` is the top. */
export function siblings(standings: ReadonlyMap<LineageId, Standing>): Map<LineageId | null, LineageId[]> {
  const lists = new Map<LineageId | null, LineageId[]>()
  for (const [lineageId, { place }] of standings) {
    const list = lists.get(place.parent)
    if (list) list.push(lineageId)
    else lists.set(place.parent, [lineageId])
  }
  return lists
}

/**
 * Those that both versions have and that changed their place: they went to another parent, or to another place among the siblings
 * that stayed with them. Of those only as few as must have been moved, so that one move shows as one.
 */
export function moves(
  before: ReadonlyMap<LineageId, Standing>,
  after: ReadonlyMap<LineageId, Standing>,
): Set<LineageId> {
  const moved = new Set<LineageId>()
  for (const list of siblings(after).values()) {
    const stayed = list.filter((id) => before.has(id) && before.get(id)?.place.parent === after.get(id)?.place.parent)
    const inOrder = longestRun(stayed, (id) => before.get(id)?.rank ?? 0)
    for (const id of list) if (before.has(id) && !inOrder.has(id)) moved.add(id)
  }
  return moved
}
