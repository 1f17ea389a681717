// What the acts of an outliner mean as edits. Each takes the branches chosen, in reading order; none is chosen below another.
import type { LineageId, Place, Statement, StatementEdit } from '@touchstone/domain'
import { type Family, familyOf } from './family'

type Moves = StatementEdit[]
type Target = (family: Family, lineageId: LineageId) => Place | undefined

/** Those of `chosen` that stand under no other of them, in reading order: what stands below comes along anyway. */
export function branchesOf(statements: readonly Statement[], chosen: ReadonlySet<LineageId>): LineageId[] {
  const family = familyOf(statements)
  const tops: LineageId[] = []
  const visit = (parent: LineageId | null) => {
    for (const child of family.childrenOf(parent)) {
      if (chosen.has(child)) tops.push(child)
      else visit(child)
    }
  }
  visit(null)
  return tops
}

/** Under the sibling before, as its last. */
export function indented(statements: readonly Statement[], branches: readonly LineageId[]): Moves {
  return moved(statements, branches, (family, lineageId) => {
    const before = family.before(lineageId)
    return before === null || branches.includes(before) ? undefined : family.lastUnder(before)
  })
}

/** Out of its parent, directly after it. What stood after it stays where it is. */
export function outdented(statements: readonly Statement[], branches: readonly LineageId[]): Moves {
  return moved(statements, branches.toReversed(), (family, lineageId) => {
    const parent = family.parentOf(lineageId)
    return parent === null ? undefined : { parent: family.parentOf(parent), after: parent }
  })
}

export function movedUp(statements: readonly Statement[], branches: readonly LineageId[]): Moves {
  return moved(statements, branches, (family, lineageId) => {
    const before = family.before(lineageId)
    return before === null || branches.includes(before) ? undefined : family.placeOf(before)
  })
}

export function movedDown(statements: readonly Statement[], branches: readonly LineageId[]): Moves {
  return moved(statements, branches.toReversed(), (family, lineageId) => {
    const after = family.after(lineageId)
    return after === null || branches.includes(after) ? undefined : { parent: family.parentOf(lineageId), after }
  })
}

/** To one place, one after the other. None when the place is within one of the branches. */
export function movedTo(statements: readonly Statement[], branches: readonly LineageId[], to: Place): Moves {
  const family = familyOf(statements)
  if (branches.some((branch) => family.isWithin(to.parent, branch))) return []
  // Directly after one that is moved itself means after the nearest that stays.
  let { after } = to
  while (after !== null && branches.includes(after)) after = family.before(after)
  return branches.flatMap((branch) => {
    const edit = family.move(branch, { parent: to.parent, after })
    after = branch
    return edit ?? []
  })
}

function moved(statements: readonly Statement[], branches: readonly LineageId[], target: Target): Moves {
  const family = familyOf(statements)
  return branches.flatMap((branch) => {
    const to = target(family, branch)
    return (to && family.move(branch, to)) ?? []
  })
}
