// The order of statements under one parent. CASE keeps it in the sequence numbers of isChildOf; where those are missing or equal,
// list enumeration decides, then the code as a person counts ("1.9" before "1.10"), then the place in the file.
import type { CaseItem } from './read-items.js'

export interface Placing {
  readonly item: CaseItem
  readonly parent: CaseItem | null
  readonly sequence: number | null
}

export interface Order {
  readonly placings: readonly Placing[]
  /** What decided besides sequence numbers, in words; empty when they sufficed. */
  readonly decidedBy: readonly string[]
}

const counting = new Intl.Collator('en', { numeric: true })

const KEYS: readonly { readonly name: string; readonly compare: (a: Placing, b: Placing) => number }[] = [
  { name: 'sequence numbers', compare: (a, b) => missingLast(a.sequence, b.sequence, (x, y) => x - y) },
  {
    name: 'their list enumeration',
    compare: (a, b) => missingLast(a.item.listEnumeration, b.item.listEnumeration, counting.compare),
  },
  { name: 'their codes', compare: (a, b) => missingLast(a.item.content.code, b.item.content.code, counting.compare) },
  { name: 'their place in the file', compare: (a, b) => a.item.index - b.item.index },
]

export function orderSiblings(siblings: readonly Placing[]): Order {
  if (siblings.length < 2) return { placings: siblings, decidedBy: [] }
  const placings = siblings.toSorted((a, b) => KEYS[decidingKey(a, b)]?.compare(a, b) ?? 0)
  // In a sorted list every key that decided anything decided between two neighbours.
  const used = new Set(placings.slice(1).map((placing, i) => decidingKey(placings[i] ?? placing, placing)))
  return { placings, decidedBy: KEYS.flatMap(({ name }, i) => (i > 0 && used.has(i) ? [name] : [])) }
}

function decidingKey(a: Placing, b: Placing): number {
  return KEYS.findIndex(({ compare }) => compare(a, b) !== 0)
}

function missingLast<T>(a: T | null, b: T | null, compare: (a: T, b: T) => number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compare(a, b)
}
