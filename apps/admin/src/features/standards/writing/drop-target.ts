// Where something dragged over the outline would land: into the row under the pointer, or into the gap between two rows, where how
// far to the right it is held says how deep. Pure geometry over the rows shown.
import type { LineageId, Place } from '@touchstone/domain'
import type { OutlineRow } from '../outline'

export interface DropTarget {
  readonly place: Place
  /** `into` marks a row; `gap` a line above row `index`, as deep as `depth`. */
  readonly mark:
    | { readonly kind: 'into'; readonly index: number }
    | { readonly kind: 'gap'; readonly index: number; readonly depth: number }
}

interface Pointer {
  /** From the top of the first row, in rows. */
  readonly row: number
  /** From where the labels of the top level begin, in steps of one level. */
  readonly level: number
}

/** How much of a row's height, above and below, belongs to the gap beside it. */
const GAP = 0.28

export function dropTargetAt(
  { row, level }: Pointer,
  shown: readonly OutlineRow[],
  lastChildOf: (parent: LineageId) => LineageId | null,
): DropTarget {
  const over = Math.floor(row)
  const within = row - over
  const target = shown[over]
  if (target && within >= GAP && within <= 1 - GAP) {
    const parent = target.statement.lineageId
    return { place: { parent, after: lastChildOf(parent) }, mark: { kind: 'into', index: over } }
  }
  const index = Math.max(0, Math.min(shown.length, within < GAP ? over : over + 1))
  const above = shown[index - 1]
  if (!above) return { place: { parent: null, after: null }, mark: { kind: 'gap', index: 0, depth: 0 } }
  const shallowest = shown[index]?.depth ?? 0
  const deepest = Math.max(shallowest, above.depth)
  const depth = Math.max(shallowest, Math.min(deepest, Math.floor(level)))
  const mark = { kind: 'gap', index, depth } as const
  if (depth > above.depth) return { place: { parent: above.statement.lineageId, after: null }, mark }
  const sibling = rowAbove(shown, index - 1, depth)
  return { place: { parent: sibling.parent, after: sibling.statement.lineageId }, mark }
}

/** The row at `index`, or the nearest above it that is as shallow as `depth`. */
function rowAbove(shown: readonly OutlineRow[], index: number, depth: number): OutlineRow {
  let at = index
  while (at > 0 && (shown[at]?.depth ?? 0) > depth) at -= 1
  return shown[at] as OutlineRow
}
