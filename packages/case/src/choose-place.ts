// Chooses the one parent an item has. CASE keeps its tree in isChildOf; an isPartOf says that something belongs to something, not where it
// stands, so it is taken only where an item has nothing better.
import { findings } from './findings.js'
import type { ImportFinding } from './import-report.js'
import { leaveOut, write } from './ledger.js'
import type { Placing } from './order-siblings.js'
import type { CaseAssociations, Link } from './read-associations.js'
import type { CaseItem } from './read-items.js'

/** The item's place, or `undefined`, and its row refused, when its parent is not in the package. */
export function choosePlace(item: CaseItem, { parents, wholes }: CaseAssociations): Placing | undefined {
  const stated = parents.get(item) ?? []
  const parts = wholes.get(item) ?? []
  const inside = stated.filter(isInPackage)
  const part = stated.length === 0 ? parts.find((link) => isInPackage(link) && link.to !== item) : undefined
  for (const link of parts) if (link !== part) leaveOut(link.row, findings.typeNotKept('isPartOf'))
  const tell = (finding: ImportFinding) => item.row.outcome === 'refused' || write(item.row, finding)
  if (stated.length === 0) tell(part ? findings.partTakenAsChild() : findings.placedAtTop())
  if (stated.length > 0 && inside.length === 0) {
    tell(findings.parentNotInPackage())
    return undefined
  }
  const further = new Set(inside.map(({ to }) => to)).size - 1 + (stated.length - inside.length)
  if (further > 0) tell(findings.furtherParents(further))
  const chosen = inside[0] ?? part
  return {
    item,
    parent: chosen && typeof chosen.to !== 'string' ? chosen.to : null,
    sequence: chosen?.sequence ?? null,
  }
}

function isInPackage({ to }: Link): boolean {
  return to !== 'elsewhere'
}
