// The knowledge, skills and abilities each statement needs, from the links between items that both have a place.
import { findings } from './findings.js'
import { leaveOut } from './ledger.js'
import type { Links } from './read-associations.js'
import type { CaseItem } from './read-items.js'

/** KSA items by the item that needs them: by sequence number where there is one, then in the order of the file. */
export function linkKsas(links: Links, kept: ReadonlySet<CaseItem>): Map<CaseItem, CaseItem[]> {
  const needed = new Map<CaseItem, CaseItem[]>()
  for (const [from, list] of links) {
    const ksas = new Set<CaseItem>()
    for (const { to, row } of list.toSorted((a, b) => (a.sequence ?? Infinity) - (b.sequence ?? Infinity) || 0)) {
      if (typeof to === 'string' || !kept.has(from) || !kept.has(to)) leaveOut(row, findings.linkEndRefused())
      else if (ksas.has(to)) leaveOut(row, findings.linkRepeated())
      else ksas.add(to)
    }
    if (ksas.size > 0) needed.set(from, [...ksas])
  }
  return needed
}
