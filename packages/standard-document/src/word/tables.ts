// The tables of the Word document: the parts of a statement beside their names, and the appendix.
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ITableCellOptions,
  type ParagraphChild,
} from 'docx'
import type { Item, PartContent } from '../composition.js'
import { words } from '../words.js'
import { BULLETS, HAIR, twips } from './styles.js'
import { linkTo, placed, run, type Texts } from './texts.js'

type Part = Extract<Item, { kind: 'part' }>
type Ksa = Extract<Item, { kind: 'ksa' }>

/** Points across the page between the margins. */
export const PAGE_WIDTH = 453
const PART_COLUMNS = [110, PAGE_WIDTH - 110] as const
const KSA_COLUMNS = [58, 265, PAGE_WIDTH - 58 - 265] as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const LINE = { style: BorderStyle.SINGLE, size: 4, color: HAIR } as const
const ROWS_ONLY = { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE }

export function partsTable(parts: readonly Part[], texts: Texts): Table {
  return namedRows(
    parts.map(({ name, content }) => ({ name, content: contentOf(content, texts) })),
    'PartName',
  )
}

export function factsTable(facts: readonly { readonly name: string; readonly content: readonly Paragraph[] }[]): Table {
  return namedRows(facts, 'Small')
}

function namedRows(rows: Parameters<typeof factsTable>[0], style: string): Table {
  const [left, right] = PART_COLUMNS
  return table(
    PART_COLUMNS,
    rows.map(({ name, content }) => {
      const head = cell(left, [new Paragraph({ style, children: [run(name)] })])
      return new TableRow({ children: [head, cell(right, content)] })
    }),
  )
}

function contentOf(content: PartContent, texts: Texts): Paragraph[] {
  switch (content.kind) {
    case 'prose':
      return texts.blocks(content.text)
    case 'redline':
      return [texts.redline(content.parts)]
    case 'criteria':
      return texts.blocks([{ kind: 'list', start: null, items: content.items }])
    case 'equipment':
      return content.groups.flatMap(({ name, items }) => [
        texts.line(name, { style: 'Small', keepNext: true }),
        ...items.map((item) => texts.line(item, { numbering: { reference: BULLETS, level: 0 } })),
      ])
    case 'ksas':
      return content.items.map(
        ({ code, text, anchor }) =>
          new Paragraph({
            indent: { left: twips(44), hanging: twips(44) },
            tabStops: [{ type: 'left', position: twips(44) }],
            children: [linkTo(anchor, code), run(`\t${text}`)],
          }),
      )
  }
}

export function ksaTable(ksas: readonly Ksa[], texts: Texts): Table {
  const [codes, statements, places] = KSA_COLUMNS
  const head = (width: number, text: string) =>
    cell(width, [new Paragraph({ style: 'PartName', keepNext: true, children: [run(text)] })])
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [head(codes, words.code), head(statements, words.statement), head(places, words.usedIn)],
  })
  const rows = ksas.map(({ code, text, anchor, uses }) => {
    const name = new Paragraph({ children: [placed(anchor, [run(code)])] })
    const used = new Paragraph({ style: 'Small', children: usesOf(uses) })
    return new TableRow({ children: [cell(codes, [name]), cell(statements, texts.blocks(text)), cell(places, [used])] })
  })
  return table(KSA_COLUMNS, [header, ...rows])
}

function usesOf(uses: Ksa['uses']): ParagraphChild[] {
  if (uses.length === 0) return [run(words.notUsed)]
  return uses.flatMap(({ anchor, name }, index) => [...(index === 0 ? [] : [run(', ')]), linkTo(anchor, name)])
}

export function table(columns: readonly number[], rows: TableRow[]): Table {
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: twips(columns.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(twips),
    borders: ROWS_ONLY,
  })
}

export function cell(width: number, children: ITableCellOptions['children']): TableCell {
  return new TableCell({
    children,
    width: { size: twips(width), type: WidthType.DXA },
    margins: { top: twips(3), bottom: twips(1), left: 0, right: twips(8) },
  })
}
