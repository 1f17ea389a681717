// Where a key leads in the outline: the keyboard of the ARIA tree pattern,
// https://www.w3.org/WAI/ARIA/apg/patterns/treeview/#keyboardinteraction
import type { LineageId } from '@touchstone/domain'
import { labelOf, type Opened, type OutlineRow } from './outline'

export type KeyEffect =
  | { readonly kind: 'move'; readonly to: LineageId }
  | { readonly kind: 'open'; readonly branches: readonly LineageId[] }
  | { readonly kind: 'close'; readonly branch: LineageId }
  | { readonly kind: 'choose'; readonly lineageId: LineageId }

/** What `key` does while `active` has the focus, or `undefined` when the tree leaves the key alone. */
export function effectOf(
  key: string,
  rows: readonly OutlineRow[],
  active: LineageId | null,
  opened: Opened,
): KeyEffect | undefined {
  const index = rows.findIndex(({ statement }) => statement.lineageId === active)
  const row = rows[index]
  const move = (target: OutlineRow | undefined): KeyEffect | undefined =>
    target && { kind: 'move', to: target.statement.lineageId }
  switch (key) {
    case 'ArrowDown':
      return move(rows[index + 1])
    case 'ArrowUp':
      return move(rows[index < 0 ? 0 : index - 1])
    case 'Home':
      return move(rows[0])
    case 'End':
      return move(rows.at(-1))
    case 'PageDown':
      return move(rows[Math.min(index + 10, rows.length - 1)])
    case 'PageUp':
      return move(rows[Math.max(index - 10, 0)])
    default:
      return row && effectOnRow(key, rows, index, row, opened)
  }
}

function effectOnRow(
  key: string,
  rows: readonly OutlineRow[],
  index: number,
  row: OutlineRow,
  opened: Opened,
): KeyEffect | undefined {
  const { lineageId } = row.statement
  const isOpen = row.branch && opened.has(lineageId)
  switch (key) {
    case 'ArrowRight': {
      if (row.branch && !isOpen) return { kind: 'open', branches: [lineageId] }
      const child = rows[index + 1]
      return isOpen && child ? { kind: 'move', to: child.statement.lineageId } : undefined
    }
    case 'ArrowLeft':
      if (isOpen) return { kind: 'close', branch: lineageId }
      return row.parent === null ? undefined : { kind: 'move', to: row.parent }
    case 'Enter':
    case ' ':
      return { kind: 'choose', lineageId }
    case '*': {
      const branches = rows
        .filter((one) => one.parent === row.parent && one.branch)
        .map(({ statement }) => statement.lineageId)
      return { kind: 'open', branches }
    }
    default:
      return undefined
  }
}

/**
 * The next row, going round, whose code or label begins with what was typed. One letter typed again and again goes on from row
 * to row; several letters may stay where they are.
 */
export function typedAhead(
  typed: string,
  rows: readonly OutlineRow[],
  active: LineageId | null,
): LineageId | undefined {
  const wanted = typed.toLocaleLowerCase('en')
  const repeated = [...wanted].every((letter) => letter === wanted[0])
  const start = rows.findIndex(({ statement }) => statement.lineageId === active) + (repeated ? 1 : 0)
  const sought = repeated ? wanted.slice(0, 1) : wanted
  for (let step = 0; step < rows.length; step++) {
    const row = rows[(Math.max(start, 0) + step) % rows.length]
    if (
      row &&
      [row.statement.code, labelOf(row.statement)].some((text) => text?.toLocaleLowerCase('en').startsWith(sought))
    ) {
      return row.statement.lineageId
    }
  }
  return undefined
}
