// The tables of a part of a Word document (Office Open XML, ISO/IEC 29500-1 clause 17.4) as texts, and the text around them. Changes that
// are tracked are read as if they had been accepted; fields, objects and what links point to are not followed.
import { parseXml } from '../xlsx/parse-xml.js'

export interface WordCell {
  readonly text: string
  /** Whether it is one with a cell beside or above it. */
  readonly merged: boolean
}
export type WordRow = readonly WordCell[]
export type WordTable = readonly WordRow[]

export interface WordTables {
  /** In order; a table within a cell is text of that cell. */
  readonly tables: readonly WordTable[]
  /** What stands outside of tables. */
  readonly text: string
}

/** What is moved away or deleted, and what is said again for old programs. */
const SKIPPED = new Set(['moveFrom', 'Fallback', 'del'])

/** @throws XmlFault */
export function readWordTables(xml: Uint8Array): WordTables {
  const tables: WordCell[][][] = []
  let outside = ''
  let depth = 0
  let skipped = 0
  let inText = false
  let inRowProperties = false
  let deleted = false
  let row: WordCell[] = []
  let cell: { text: string; merged: boolean } | null = null
  const add = (text: string) => {
    if (skipped > 0) return
    if (cell === null) outside += text
    else cell.text += text
  }
  if (xml.length === 0) return { tables, text: '' }
  parseXml(xml, {
    open(tag, attributes) {
      const isOuter = depth === 1
      if (SKIPPED.has(tag)) skipped += 1
      if (tag === 'trPr') inRowProperties = true
      if (tag === 'del' && inRowProperties && isOuter) deleted = true
      inText = tag === 't'
      if (tag === 'tbl' && ++depth === 1) tables.push([])
      else if (tag === 'tr' && isOuter) [row, deleted] = [[], false]
      else if (tag === 'tc' && isOuter) cell = { text: '', merged: false }
      else if (tag === 'gridSpan' && isOuter && cell && Number(valueOf(attributes)) > 1) cell.merged = true
      else if ((tag === 'vMerge' || tag === 'hMerge') && isOuter && cell) cell.merged = true
      else if (tag === 'br' || tag === 'cr') add('\n')
      else if (tag === 'noBreakHyphen') add('-')
      // The same word names a stop of the ruler, which has a value.
      else if (tag === 'tab' && valueOf(attributes) === undefined) add('\t')
    },
    text(part) {
      if (inText) add(part)
    },
    close(tag) {
      if (tag === 't') inText = false
      if (SKIPPED.has(tag)) skipped -= 1
      if (tag === 'trPr') inRowProperties = false
      if (tag === 'p') add('\n')
      if (tag === 'tc' && depth === 1 && cell) {
        row.push({ ...cell, text: cell.text.replace(/\n+$/, '') })
        cell = null
      }
      if (tag === 'tr' && depth === 1 && !deleted) tables.at(-1)?.push(row)
      if (tag === 'tbl') depth -= 1
    },
  })
  return { tables, text: outside }
}

function valueOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => name === 'val' || name.endsWith(':val'))?.[1]
}
