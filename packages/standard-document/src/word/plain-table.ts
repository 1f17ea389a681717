// A table of the report: heads that Word repeats on every page, cells of lines, and bars that are shaded paragraphs.
import { AlignmentType, Paragraph, ShadingType, TableRow, type FileChild } from 'docx'
import type { CellLine, TableColumn, TableItem } from '../composition.js'
import { twips } from './styles.js'
import { cell, PAGE_WIDTH, table } from './tables.js'
import { run, type Texts } from './texts.js'

/** Half points. */
const SIZE = 17
const SOFT_SIZE = 16

export function plainTable({ columns, rows }: TableItem, texts: Texts): FileChild {
  const widths = columns.map(({ share }) => Math.round(share * PAGE_WIDTH))
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) =>
      cell(widths[at] ?? 0, [
        new Paragraph({
          style: 'Small',
          keepNext: true,
          ...aligned(column),
          children: [run(column.head, { bold: true, size: SOFT_SIZE })],
        }),
      ]),
    ),
  })
  const body = rows.map(
    (cells) =>
      new TableRow({
        children: columns.map((column, at) => {
          const width = widths[at] ?? 0
          const lines = (cells[at] ?? []).flatMap((line) => paragraphsOf(line, { column, width, texts }))
          return cell(width, lines.length === 0 ? [new Paragraph('')] : lines)
        }),
      }),
  )
  return table(widths, [header, ...body])
}

interface Place {
  readonly column: TableColumn
  readonly width: number
  readonly texts: Texts
}

function paragraphsOf(line: CellLine, { column, width, texts }: Place): Paragraph[] {
  const options = { ...aligned(column), spacing: { after: twips(1) } }
  switch (line.kind) {
    case 'bar':
      return barOf(line, width)
    case 'redline':
      return [texts.redline(line.parts, options, { size: SIZE })]
    case 'text':
      return line.text.split('\n').map((text) => texts.cellLine(text, options, line))
  }
}

/** One segment is a shaded stretch; several would have to be drawn, and stand in words beside. */
function barOf({ segments }: Extract<CellLine, { kind: 'bar' }>, width: number): Paragraph[] {
  const [only, ...others] = segments
  if (only === undefined || others.length > 0) return []
  const right = twips((width - 8) * (1 - Math.max(0.01, only.share)))
  return [
    new Paragraph({
      indent: { right },
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: only.color.replace('#', '').toUpperCase() },
      spacing: { after: 0 },
      children: [run(' ', { size: 12 })],
    }),
  ]
}

function aligned({ toTheRight }: TableColumn) {
  return toTheRight ? { alignment: AlignmentType.RIGHT } : {}
}
