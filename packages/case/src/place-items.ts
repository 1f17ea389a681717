// Puts the items into a tree, each under one parent, and refuses what has no sound place. Iterative throughout, since a
// package may be deeper than the stack.
import { DEEPEST_LEVEL } from '@touchstone/domain'
import { choosePlace } from './choose-place.js'
import { findings } from './findings.js'
import type { ImportRow } from './import-report.js'
import { write } from './ledger.js'
import { orderSiblings, type Placing } from './order-siblings.js'
import type { CaseAssociations } from './read-associations.js'
import type { CaseItem } from './read-items.js'

export interface PlacedItem {
  readonly item: CaseItem
  readonly parent: CaseItem | null
  readonly position: number
  /** 0 at the top. */
  readonly depth: number
}

type Below = ReadonlyMap<CaseItem | null, readonly Placing[]>

/**
 * The items that have a sound place, in reading order; the rows of the others say why they have none.
 * @param items one for each identifier
 * @param top the row that tells how the top level was ordered
 */
export function placeItems(items: readonly CaseItem[], associations: CaseAssociations, top: ImportRow): PlacedItem[] {
  const placings = items.flatMap((item) => choosePlace(item, associations) ?? [])
  const below = groupByParent(placings)
  const placed: PlacedItem[] = []
  const reached = walkDown(below, top, placed)
  const parentOf = new Map(placings.map(({ item, parent }) => [item, parent]))
  for (const item of onCycles(placings, parentOf, reached)) refuse(item, findings.cycle)
  for (const { item } of placings) if (!reached.has(item)) refuse(item, findings.parentRefused)
  return placed
}

/** Walks from the top in reading order; what hangs below a refused item is not reached. */
function walkDown(below: Below, top: ImportRow, placed: PlacedItem[]): Set<CaseItem> {
  const reached = new Set<CaseItem>()
  const open: PlacedItem[] = []
  const openBelow = (parent: CaseItem | null, depth: number) => {
    const all = below.get(parent) ?? []
    for (const { item } of all) {
      reached.add(item)
      if (depth >= DEEPEST_LEVEL) refuse(item, () => findings.tooDeep(DEEPEST_LEVEL))
    }
    const { placings, decidedBy } = orderSiblings(all.filter(({ item }) => item.row.outcome === 'created'))
    if (decidedBy.length > 0) write(parent?.row ?? top, findings.ordered(placings.length, decidedBy))
    for (const [i, { item }] of [...placings.entries()].reverse()) open.push({ item, parent, position: i, depth })
  }
  openBelow(null, 0)
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    placed.push(next)
    openBelow(next.item, next.depth + 1)
  }
  return reached
}

/** Items from which the way up comes back to themselves. */
function onCycles(
  placings: readonly Placing[],
  parentOf: ReadonlyMap<CaseItem, CaseItem | null>,
  reached: ReadonlySet<CaseItem>,
): CaseItem[] {
  const members: CaseItem[] = []
  const walkOf = new Map<CaseItem, CaseItem>()
  for (const { item: start } of placings) {
    let at: CaseItem | null | undefined = start
    while (at && !reached.has(at) && !walkOf.has(at)) {
      walkOf.set(at, start)
      at = parentOf.get(at)
    }
    // Only a walk that meets its own steps has gone round; one that meets an earlier walk's was told of then.
    if (!at || walkOf.get(at) !== start) continue
    const first = at
    do {
      members.push(at)
      at = parentOf.get(at) ?? first
    } while (at !== first)
  }
  return members
}

function groupByParent(placings: readonly Placing[]): Below {
  return Map.groupBy(placings, ({ parent }) => parent)
}

function refuse({ row }: CaseItem, why: () => ReturnType<typeof findings.cycle>): void {
  if (row.outcome !== 'refused') write(row, why())
}
