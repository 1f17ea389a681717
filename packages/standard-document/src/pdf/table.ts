// Tables: heads that come again on every page, rows that may be torn between pages line by line, bars for the eye.
import type { CellLine, TableColumn, TableItem } from '../composition.js'
import { BODY, type Column, lower, SMALL, type SetLine, type Setting, type Style, WHOLE } from './lines.js'
import { setPlain, setRedline } from './set-text.js'
import { COLOR } from './sheet.js'
import { type Piece, PLAIN, type Strip, type Tag } from './strip.js'

const GAP = 10
/** Above and below the words of a row. */
const PAD = 3
/** Rows of as many lines are not torn between pages. */
const KEPT_WHOLE = 16
const BAR = { height: 7, line: 12 } as const
const CELL: Style = { ...BODY, size: 8.5 }
const STYLES = {
  plain: CELL,
  strong: { ...CELL, voice: 'strong' },
  soft: { ...SMALL, size: 8 },
} as const satisfies Record<string, Style>
const HEAD: Style = { ...SMALL, size: 8, voice: 'strong' }

export function tableStrips({ columns, rows }: TableItem, root: Tag, setting: Setting): Strip[] {
  const table: Tag = { role: 'Table', parent: root }
  const places = placesOf(columns)
  const headRow: Tag = { role: 'TR', parent: table }
  const head = rowStrips(
    columns.map(({ head, toTheRight }, at) => {
      const tag: Tag = { role: 'P', parent: { role: 'TH', parent: headRow, scope: 'Column' } }
      const place = places[at] ?? WHOLE
      const lines = setPlain(head, place, HEAD, tag, setting)
      return toTheRight ? lines.map((line) => pushedRight(line, place)) : lines
    }),
    { color: COLOR.soft, keep: true },
  )
  return [
    ...head.map((strip, at) => ({ ...strip, before: at === 0 ? 6 : 0 })),
    ...rows.flatMap((cells) => {
      const row: Tag = { role: 'TR', parent: table }
      const lines = cells.map((cell, at) => {
        const tag: Tag = at === 0 ? { role: 'TH', parent: row, scope: 'Row' } : { role: 'TD', parent: row }
        const place = places[at] ?? WHOLE
        const set = cell.flatMap((line) => cellLines(line, place, tag, setting))
        return columns[at]?.toTheRight ? set.map((line) => pushedRight(line, place)) : set
      })
      return rowStrips(lines, { color: COLOR.hair, keep: false }).map((strip) => ({ ...strip, overhead: head }))
    }),
  ]
}

function placesOf(columns: readonly TableColumn[]): Column[] {
  let x = WHOLE.x
  return columns.map(({ share }) => {
    const place = { x, width: share * WHOLE.width - GAP }
    x += share * WHOLE.width
    return place
  })
}

function cellLines(line: CellLine, place: Column, cell: Tag, setting: Setting): SetLine[] {
  switch (line.kind) {
    case 'bar':
      return [barLine(line, place)]
    case 'redline':
      return setRedline(line.parts, place, CELL, { role: 'P', parent: cell }, setting)
    case 'text': {
      const style = STYLES[line.look ?? 'plain']
      const target = line.href === undefined ? null : { href: line.href }
      return line.text
        .split('\n')
        .flatMap((text) => setPlain(text, place, style, { role: 'P', parent: cell }, setting, target))
    }
  }
}

function barLine({ segments, mark }: Extract<CellLine, { kind: 'bar' }>, { x, width }: Column): SetLine {
  const y = (BAR.line - BAR.height) / 2
  const pieces: Piece[] = [{ kind: 'bar', x, y, width, height: BAR.height, color: COLOR.trough }]
  let left = x
  for (const { share, color } of segments) {
    pieces.push({ kind: 'bar', x: left, y, width: share * width, height: BAR.height, color })
    left += share * width
  }
  if (mark !== null)
    pieces.push({
      kind: 'bar',
      x: x + mark * width - 0.75,
      y: y - 2,
      width: 1.5,
      height: BAR.height + 4,
      color: COLOR.ink,
    })
  return { pieces, height: BAR.line, before: 0, first: true, last: true }
}

function pushedRight(line: SetLine, { x, width }: Column): SetLine {
  const end = Math.max(x, ...line.pieces.map((piece) => (piece.kind === 'dots' ? piece.to : piece.x + piece.width)))
  const by = x + width - end
  return {
    ...line,
    pieces: line.pieces.map((piece) => (piece.kind === 'dots' ? piece : { ...piece, x: piece.x + by })),
  }
}

/** Cells beside each other under a rule: as many strips as the longest has lines. */
function rowStrips(
  cells: readonly (readonly SetLine[])[],
  { color, keep }: { readonly color: string; readonly keep: boolean },
): Strip[] {
  const count = Math.max(1, ...cells.map((lines) => lines.length))
  return Array.from({ length: count }, (_, at) => {
    const lines = cells.flatMap((cell) => cell[at] ?? [])
    const [isFirst, isLast] = [at === 0, at === count - 1]
    const rule: Piece = { kind: 'bar', x: WHOLE.x, y: 0, width: WHOLE.width, height: 0.5, color }
    const pieces = lines.flatMap((line) => line.pieces)
    const height = Math.max(0, ...lines.map((line) => line.height))
    return {
      ...PLAIN,
      height: height + (isFirst ? PAD : 0) + (isLast ? PAD : 0),
      pieces: isFirst ? [rule, ...pieces.map((piece) => lower(piece, PAD))] : pieces,
      // A long row is torn, but neither its first nor its last line stands alone on a page.
      keepWithNext: keep || (!isLast && (count <= KEPT_WHOLE || isFirst || at === count - 2)),
    }
  })
}
