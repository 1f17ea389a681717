import { Paragraph, type FileChild } from 'docx'
import type { Item } from '../composition.js'
import { headingParagraphs } from './headings.js'
import { twips } from './styles.js'
import { plainTable } from './plain-table.js'
import { ksaTable, partsTable } from './tables.js'
import { placed, run, type Texts } from './texts.js'

type Single = Exclude<Item, { kind: 'part' | 'ksa' }>

const INDENT = 16
const MOST_INDENTS = 6

/** Parts that follow each other are one table, and so are the KSAs of a group. */
export function bodyOf(items: readonly Item[], texts: Texts): FileChild[] {
  const children: FileChild[] = []
  for (let index = 0; index < items.length;) {
    const item = items[index]
    if (item === undefined) break
    const alike = item.kind === 'part' || item.kind === 'ksa' ? runOf(items, index) : [item]
    const parts = alike.filter((one) => one.kind === 'part')
    const ksas = alike.filter((one) => one.kind === 'ksa')
    if (parts.length > 0) children.push(partsTable(parts, texts))
    else if (ksas.length > 0) children.push(ksaTable(ksas, texts))
    else if (item.kind !== 'part' && item.kind !== 'ksa') children.push(...single(item, texts))
    index += alike.length
  }
  return children
}

function runOf(items: readonly Item[], from: number): readonly Item[] {
  const kind = items[from]?.kind
  let end = from
  while (items[end]?.kind === kind) end++
  return items.slice(from, end)
}

function single(item: Single, texts: Texts): FileChild[] {
  switch (item.kind) {
    case 'heading':
      return headingParagraphs(item, texts)
    case 'prose':
      return texts.blocks(item.text)
    case 'table':
      return [plainTable(item, texts)]
    case 'statement':
      return statementParagraphs(item, texts)
  }
}

/** The code before the first words where they are a line of their own, else above them. */
function statementParagraphs(item: Extract<Item, { kind: 'statement' }>, texts: Texts): Paragraph[] {
  const indent = { left: twips(INDENT * Math.min(item.indent, MOST_INDENTS)) }
  const label = item.label === null ? [] : [texts.line(item.label, { style: 'Small', indent, keepNext: true })]
  const code = item.code === null ? [] : [run(item.code, { bold: true }), run('  ')]
  const [first, ...rest] = item.text
  if (first?.kind !== 'paragraph') {
    const name = new Paragraph({ indent, keepNext: true, children: [placed(item.anchor, code)] })
    return [...label, name, ...texts.blocks(item.text, { indent })]
  }
  const words = texts.paragraph(first.children, { indent }, placed(item.anchor, code))
  return [...label, words, ...texts.blocks(rest, { indent })]
}
