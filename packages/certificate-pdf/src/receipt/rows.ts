// What the text of a receipt is made of on its way to the page: rows, each one line with all that stands beside it.
import {
  breakLines,
  graphemesOf,
  LINE_HEIGHT,
  ASCENT,
  type PlacedRuns,
  printable,
  printed,
  runsOf,
  type Voice,
} from '@touchstone/typesetting'

/** An element of the structure tree. Each is an object of its own; its children name it. */
export interface Tag {
  readonly role: string
  readonly parent: Tag | null
}

export type Piece =
  /** `baseline` is measured from the top of the row. */
  | (PlacedRuns & { readonly kind: 'text'; readonly tag: Tag })
  /** A filled rectangle, from the top of the row. */
  | {
      readonly kind: 'bar'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly color: string
    }
  | { readonly kind: 'mark'; readonly x: number; readonly y: number; readonly size: number }
  | { readonly kind: 'qr'; readonly x: number; readonly y: number; readonly side: number; readonly holds: string }

export interface Row {
  readonly height: number
  /** Air above it, except at the top of a page. */
  readonly before: number
  /** Stays on the page of the row after it. */
  readonly keepWithNext: boolean
  readonly pieces: readonly Piece[]
}

export interface Style {
  readonly faces: Voice
  readonly size: number
  readonly color: string
  /** In em. */
  readonly tracking?: number
}

export interface Column {
  readonly x: number
  readonly width: number
}

/** Stands where a character cannot be printed: a receipt is given of whatever the register shows. */
const REPLACEMENT = '\uFFFD'

/** A text in a column, a row for each of its lines. */
export function setText(text: string, tag: Tag, style: Style, column: Column): Row[] {
  const { faces, size, color, tracking = 0 } = style
  const height = size * LINE_HEIGHT
  return breakLines(settable(text, faces), { faces, size, width: column.width, tracking }).map((line) => ({
    height,
    before: 0,
    keepWithNext: false,
    pieces: [
      {
        kind: 'text',
        tag,
        runs: runsOf(line, faces),
        x: column.x,
        baseline: ASCENT * size,
        size,
        color,
        spacing: tracking * size,
      },
    ],
  }))
}

function settable(text: string, faces: Voice): string {
  return graphemesOf(printed(text))
    .map((grapheme) => (printable(grapheme, faces) ? grapheme : REPLACEMENT))
    .join('')
}

/** Columns of rows beside each other, the first rows of all on one baseline. */
export function beside(...columns: readonly (readonly Row[])[]): Row[] {
  const rows = Math.max(...columns.map(({ length }) => length))
  return Array.from({ length: rows }, (_, index) => {
    const cells = columns.flatMap((column) => column[index] ?? [])
    const lowest = Math.max(...cells.flatMap(({ pieces }) => pieces.map(baselineOf)))
    return {
      height: Math.max(...cells.map(({ height }) => height)),
      before: 0,
      keepWithNext: false,
      pieces: cells.flatMap(({ pieces }) => {
        const own = Math.max(0, ...pieces.map(baselineOf))
        return pieces.map((piece) => lowered(piece, lowest - own))
      }),
    }
  })
}

function baselineOf(piece: Piece): number {
  return piece.kind === 'text' ? piece.baseline : 0
}

export function lowered(piece: Piece, by: number): Piece {
  return piece.kind === 'text' ? { ...piece, baseline: piece.baseline + by } : { ...piece, y: piece.y + by }
}

/** The same rows with air above the first. */
export function withAir([first, ...more]: readonly Row[], before: number): Row[] {
  return first === undefined ? [] : [{ ...first, before }, ...more]
}

/** Rows that are not torn apart, nor from what follows when `andNext`. */
export function together(rows: readonly Row[], andNext = false): Row[] {
  return rows.map((row, index) => ({ ...row, keepWithNext: andNext || index < rows.length - 1 }))
}

export interface PlacedRow {
  readonly row: Row
  /** From the top of the text. */
  readonly y: number
}

/** Stacks rows onto pages of this height. Rows that stay together are shorter than a page. */
export function paginate(rows: readonly Row[], height: number): PlacedRow[][] {
  const pages: PlacedRow[][] = [[]]
  let y = 0
  for (const group of groupsOf(rows)) {
    const needed = group.reduce((sum, row, index) => sum + row.height + (index === 0 ? 0 : row.before), 0)
    let page = pages.at(-1) ?? []
    if (page.length > 0 && y + (group[0]?.before ?? 0) + needed > height) {
      pages.push((page = []))
      y = 0
    }
    for (const row of group) {
      if (page.length > 0) y += row.before
      page.push({ row, y })
      y += row.height
    }
  }
  return pages
}

function groupsOf(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  let open = false
  for (const row of rows) {
    if (open) groups.at(-1)?.push(row)
    else groups.push([row])
    open = row.keepWithNext
  }
  return groups
}
