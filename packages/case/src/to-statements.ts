// Placed items as statements of the domain, with their ids.
import { LineageId, type Statement, StatementId } from '@touchstone/domain'
import { findings } from './findings.js'
import type { KeptFields } from './keep-fields.js'
import { write } from './ledger.js'
import type { PlacedItem } from './place-items.js'
import type { CaseItem } from './read-items.js'
import type { readRubrics } from './read-rubrics.js'

/** What the package says of its items elsewhere. */
interface SaidOfItems {
  readonly ksas: ReadonlyMap<CaseItem, readonly CaseItem[]>
  readonly judged: ReturnType<typeof readRubrics>
  readonly valuesOf: KeptFields['valuesOf']
}

/** @param ksas what each item needs; only placed items */
export function toStatements(
  placed: readonly PlacedItem[],
  { ksas, judged, valuesOf }: SaidOfItems,
  mintId: () => string,
): Statement[] {
  const lineage = lineagesOf(placed, mintId)
  return placed.map(({ item, parent, position }) => {
    const lineageId = lineage.of(item)
    return {
      ...item.content,
      ...judged.get(item),
      id: StatementId.parse(item.id ?? lineageId),
      lineageId,
      parent: parent === null ? null : lineage.of(parent),
      position,
      fields: valuesOf(item),
      derivedFrom: [...item.derivedFrom],
      ksas: (ksas.get(item) ?? []).map((ksa) => lineage.of(ksa)),
    }
  })
}

/** Each item's lineage: what our extension says, else its identifier, else a new one; none twice. */
function lineagesOf(placed: readonly PlacedItem[], mintId: () => string): { of: (item: CaseItem) => LineageId } {
  const lineage = new Map<CaseItem, LineageId>()
  const taken = new Set<string>()
  const take = (item: CaseItem, id: LineageId | null): boolean => {
    if (id === null || taken.has(id)) return false
    taken.add(id)
    lineage.set(item, id)
    return true
  }
  for (const { item } of placed) {
    if (item.lineageId !== null && !take(item, item.lineageId)) write(item.row, findings.lineageTaken())
  }
  const open = placed.filter(({ item }) => !lineage.has(item))
  const homeless = open.filter(({ item }) => !take(item, item.id))
  const mint = mintUnused(mintId, new Set([...taken, ...placed.flatMap(({ item }) => item.id ?? [])]))
  for (const { item } of homeless) take(item, LineageId.parse(mint()))
  return { of: (item) => lineage.get(item) ?? LineageId.parse(mint()) }
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
