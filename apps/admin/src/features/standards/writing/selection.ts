// Which statements are chosen to be acted on together. The keys and clicks of a list with several choices, as the ARIA practices
// describe them for trees.
import type { LineageId } from '@touchstone/domain'

export interface Selection {
  readonly chosen: ReadonlySet<LineageId>
  /** Where a range begins. */
  readonly anchor: LineageId | null
  /** Where the keyboard is, and where a range ends. */
  readonly active: LineageId | null
}

export const NOTHING_CHOSEN: Selection = { chosen: new Set(), anchor: null, active: null }

export function only(lineageId: LineageId): Selection {
  return { chosen: new Set([lineageId]), anchor: lineageId, active: lineageId }
}

/** Everything shown between the anchor and `to`. */
export function through(selection: Selection, to: LineageId, shown: readonly LineageId[]): Selection {
  const from = shown.indexOf(selection.anchor ?? to)
  const end = shown.indexOf(to)
  if (from < 0 || end < 0) return only(to)
  const chosen = shown.slice(Math.min(from, end), Math.max(from, end) + 1)
  return { chosen: new Set(chosen), anchor: selection.anchor ?? to, active: to }
}

export function toggled({ chosen, ...rest }: Selection, lineageId: LineageId): Selection {
  const next = new Set(chosen)
  if (!next.delete(lineageId)) next.add(lineageId)
  return { ...rest, chosen: next, anchor: lineageId, active: lineageId }
}

/** What is left of it when statements went away; whoever stood on one of them stands on `fallback`. */
export function without(
  selection: Selection,
  isThere: (lineageId: LineageId) => boolean,
  fallback: LineageId | null,
): Selection {
  const { chosen, anchor, active } = selection
  if ([...chosen].every(isThere) && (active === null || isThere(active))) return selection
  const left = [...chosen].filter(isThere)
  if (left.length === 0) return fallback === null ? NOTHING_CHOSEN : only(fallback)
  const stays = (one: LineageId | null) => (one !== null && isThere(one) ? one : (left[0] ?? null))
  return { chosen: new Set(left), anchor: stays(anchor), active: stays(active) }
}
