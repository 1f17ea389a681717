// Who stands under whom, in order, while several statements are moved one after the other: each edit says what it came from, so
// the second has to know what the first has done.
import { childrenByParent, type LineageId, type Place, type Statement, type StatementEdit } from '@touchstone/domain'

export interface Family {
  has(lineageId: LineageId): boolean
  parentOf(lineageId: LineageId): LineageId | null
  childrenOf(parent: LineageId | null): readonly LineageId[]
  before(lineageId: LineageId): LineageId | null
  after(lineageId: LineageId): LineageId | null
  placeOf(lineageId: LineageId): Place
  /** The place after the last child of `parent`. */
  lastUnder(parent: LineageId | null): Place
  /** Whether `lineageId` is `above` or stands anywhere under it. */
  isWithin(lineageId: LineageId | null, above: LineageId): boolean
  /** Moves it, and answers with the edit that does. `undefined` when it already stands there. */
  move(lineageId: LineageId, to: Place): StatementEdit | undefined
}

export function familyOf(statements: readonly Statement[]): Family {
  const parents = new Map(statements.map(({ lineageId, parent }) => [lineageId, parent]))
  const children = new Map(
    [...childrenByParent(statements)].map(([parent, list]) => [parent, list.map(({ lineageId }) => lineageId)]),
  )
  const childrenOf = (parent: LineageId | null) => children.get(parent) ?? []
  const parentOf = (lineageId: LineageId) => parents.get(lineageId) ?? null
  const neighbour = (lineageId: LineageId, step: -1 | 1) => {
    const siblings = childrenOf(parentOf(lineageId))
    return siblings[siblings.indexOf(lineageId) + step] ?? null
  }
  const placeOf = (lineageId: LineageId) => ({ parent: parentOf(lineageId), after: neighbour(lineageId, -1) })
  return {
    has: (lineageId) => parents.has(lineageId),
    parentOf,
    childrenOf,
    before: (lineageId) => neighbour(lineageId, -1),
    after: (lineageId) => neighbour(lineageId, 1),
    placeOf,
    lastUnder: (parent) => ({ parent, after: childrenOf(parent).at(-1) ?? null }),
    isWithin(lineageId, above) {
      for (let at = lineageId; at !== null; at = parentOf(at)) if (at === above) return true
      return false
    },
    move(lineageId, to) {
      const from = placeOf(lineageId)
      if (to.after === lineageId || (from.parent === to.parent && from.after === to.after)) return undefined
      const left = childrenOf(from.parent).filter((one) => one !== lineageId)
      children.set(from.parent, left)
      const siblings = [...childrenOf(to.parent)]
      siblings.splice(to.after === null ? 0 : siblings.indexOf(to.after) + 1, 0, lineageId)
      children.set(to.parent, siblings)
      parents.set(lineageId, to.parent)
      return { edit: 'move', lineageId, from, to }
    },
  }
}
