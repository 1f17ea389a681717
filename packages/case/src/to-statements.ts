// Placed items as statements of the domain, with their ids.
import { LineageId, type Statement, StatementId } from '@touchstone/domain'
import type { PlacedItem } from './place-items.js'
import type { CaseItem } from './read-items.js'

/** @param ksas what each item needs; only placed items */
export function toStatements(
  placed: readonly PlacedItem[],
  ksas: ReadonlyMap<CaseItem, readonly CaseItem[]>,
  mintId: () => string,
): Statement[] {
  const mint = mintUnused(mintId, new Set(placed.flatMap(({ item }) => item.lineageId ?? [])))
  const named = placed.map((one) => ({ ...one, lineageId: one.item.lineageId ?? LineageId.parse(mint()) }))
  const lineage = new Map(named.map(({ item, lineageId }) => [item, lineageId]))
  return named.map(({ item, lineageId, parent, position }) => ({
    ...item.content,
    id: StatementId.parse(lineageId),
    lineageId,
    parent: parent === null ? null : (lineage.get(parent) ?? null),
    position,
    derivedFrom: [],
    ksas: (ksas.get(item) ?? []).flatMap((ksa) => lineage.get(ksa) ?? []),
  }))
}

/** A random identifier is never taken; a source of them that repeats itself is broken. */
function mintUnused(mintId: () => string, taken: Set<string>): () => string {
  return () => {
    const id = mintId().toLowerCase()
    if (taken.has(id)) throw new RangeError('mintId gave an identifier that is taken')
    taken.add(id)
    return id
  }
}
