// The KSAs of a version by the group they stand in, for the library's page.
import { inReadingOrder, isKsa, type LineageId, type Statement } from '@touchstone/domain'

export interface LibraryGroup {
  /** `null` for KSAs that stand in no group. */
  readonly group: Statement | null
  readonly ksas: readonly Statement[]
}

/** In reading order; a group without KSAs is left out. */
export function libraryGroups(statements: readonly Statement[]): LibraryGroup[] {
  const known = new Map(statements.map((one) => [one.lineageId, one]))
  const placed = inReadingOrder(statements).map(({ statement }) => statement)
  const groups = Map.groupBy(placed.filter(isKsa), (ksa) => groupAbove(known, ksa))
  return [...groups].map(([group, ksas]) => ({ group, ksas }))
}

function groupAbove(known: ReadonlyMap<LineageId, Statement>, ksa: Statement): Statement | null {
  for (let at = ksa.parent; at !== null; at = known.get(at)?.parent ?? null) {
    const above = known.get(at)
    if (above?.type === 'ksa_group') return above
  }
  return null
}

/** The groups with only those KSAs left that pass. */
export function narrowed(groups: readonly LibraryGroup[], passes: (ksa: Statement) => boolean): LibraryGroup[] {
  return groups.map(({ group, ksas }) => ({ group, ksas: ksas.filter(passes) })).filter(({ ksas }) => ksas.length > 0)
}
