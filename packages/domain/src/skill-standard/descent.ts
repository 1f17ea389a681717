// Which statements of one version came from which of another, by what people said when they split, merged or replaced them.
import type { LineageId } from '../ids.js'
import type { Standing } from './placement.js'
import type { Statement } from './statement.js'

export type Derivation = Pick<Statement, 'lineageId' | 'derivedFrom'>

/** Both versions, by lineage and in reading order, and how one came from the other. */
export interface Descent {
  readonly before: ReadonlyMap<LineageId, Standing>
  readonly after: ReadonlyMap<LineageId, Standing>
  /** Of a statement of the version after: those of the version before it came from, itself left out. */
  originsOf(lineageId: LineageId): readonly LineageId[]
  /** Of a statement of the version before: those of the version after that came from it, itself left out. */
  successorsOf(lineageId: LineageId): readonly LineageId[]
  /** What a statement of the version before became: itself if it stayed, its one successor if it did not. */
  heirOf(lineageId: LineageId): LineageId
}

/**
 * What every version later than `before`, up to and with `after`, says its statements were derived from; turned round when `after`
 * is the earlier of the two.
 */
export function derivationsBetween(
  steps: readonly (readonly Derivation[])[],
  direction: 'forward' | 'backward',
): Derivation[] {
  const derivations = steps.flat().filter(({ derivedFrom }) => derivedFrom.length > 0)
  if (direction === 'forward') return derivations
  return derivations.flatMap(({ lineageId, derivedFrom }) =>
    derivedFrom.map((origin) => ({ lineageId: origin, derivedFrom: [lineageId] })),
  )
}

export function descent(
  before: Descent['before'],
  after: Descent['after'],
  derivations: readonly Derivation[],
): Descent {
  const derivedFrom = new Map<LineageId, LineageId[]>()
  for (const { lineageId, derivedFrom: from } of derivations)
    derivedFrom.set(lineageId, [...(derivedFrom.get(lineageId) ?? []), ...from])
  const origins = new Map<LineageId, LineageId[]>()
  const successors = new Map<LineageId, LineageId[]>()
  for (const lineageId of derivedFrom.keys()) {
    if (!after.has(lineageId)) continue
    const found = originsAmong({ before, after }, derivedFrom, lineageId)
    origins.set(lineageId, found)
    for (const origin of found) successors.set(origin, [...(successors.get(origin) ?? []), lineageId])
  }
  const successorsOf = (lineageId: LineageId) => successors.get(lineageId) ?? []
  return {
    before,
    after,
    originsOf: (lineageId) => origins.get(lineageId) ?? [],
    successorsOf,
    heirOf: (lineageId) => {
      const [heir, ...others] = after.has(lineageId) ? [] : successorsOf(lineageId)
      return heir !== undefined && others.length === 0 ? heir : lineageId
    },
  }
}

/**
 * Followed through the versions between: what one of them split off another may have split again. Where a statement stands in
 * both versions, what went up in it is its own affair.
 */
function originsAmong(
  { before, after }: Pick<Descent, 'before' | 'after'>,
  derivedFrom: ReadonlyMap<LineageId, readonly LineageId[]>,
  lineageId: LineageId,
): LineageId[] {
  const found = new Set<LineageId>()
  const seen = new Set([lineageId])
  const open = [...(derivedFrom.get(lineageId) ?? [])]
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (before.has(next)) found.add(next)
    if (!before.has(next) || !after.has(next)) open.push(...(derivedFrom.get(next) ?? []))
  }
  return [...found]
}
