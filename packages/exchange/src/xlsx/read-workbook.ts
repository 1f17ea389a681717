// Reads the sheets of a workbook as rows of text. Formulas are never run: the value a cell last had is taken, and said.
import type { ImportFinding } from '@touchstone/case'
import { tableFindings } from '../table/table-findings.js'
import { fromXml } from './escapes.js'
import { parseXml } from './parse-xml.js'
import { type DateFormats, dateText, readDateFormats } from './read-date-formats.js'
import { openZip, type Zip } from './read-zip.js'

export interface SheetRow {
  readonly number: number
  readonly cells: readonly string[]
}

export interface ReadSheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
  /** What was found in cells, by number of row; the field is the column's letters. */
  readonly found: ReadonlyMap<number, readonly ImportFinding[]>
  /** Ranges of cells that are one, such as `A5:C6`. */
  readonly merged: readonly string[]
  readonly cut: boolean
}

/** A workbook has at most 16,384 columns; no template has a hundred. */
const MOST_COLUMNS = 200

/**
 * @param mostRows of a sheet; more are not read, and `cut` says so
 * @param mostBytes unpacked
 * @throws ZipError, XmlFault
 */
export function readWorkbook(bytes: Uint8Array, mostRows: number, mostBytes?: number): ReadSheet[] {
  const zip = openZip(bytes, mostBytes)
  const root =
    targets(zip, '_rels/.rels', '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const folder = root.slice(0, root.lastIndexOf('/') + 1)
  const parts = targets(zip, `${folder}_rels/${root.slice(folder.length)}.rels`, folder)
  const partOf = (type: string) => zip.read(parts.find((part) => part.type === type)?.target ?? '')
  const shared = readSharedStrings(partOf('sharedStrings'))
  const dates = readDateFormats(zip.read(root), partOf('styles'))
  return sheetNames(zip.read(root)).flatMap(({ name, id }) => {
    const target = parts.find((part) => part.id === id)?.target
    const xml = target === undefined ? undefined : zip.read(target)
    return xml === undefined ? [] : [{ name, ...readSheet(xml, { shared, dates, mostRows }) }]
  })
}

interface Target {
  readonly id: string
  readonly type: string
  readonly target: string
}

function targets(zip: Zip, name: string, folder: string): Target[] {
  const xml = zip.read(name)
  const found: Target[] = []
  if (xml === undefined) return found
  parseXml(xml, {
    open(tag, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (tag !== 'Relationship' || mode === 'External') return
      const path = target.startsWith('/') ? target.slice(1) : folder + target
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: path.replace(/[^/]+\/\.\.\//, '') })
    },
  })
  return found
}

function sheetNames(xml: Uint8Array | undefined): { name: string; id: string }[] {
  const sheets: { name: string; id: string }[] = []
  if (xml === undefined) return sheets
  parseXml(xml, {
    open(tag, attributes) {
      if (tag !== 'sheet') return
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
      sheets.push({ name: attributes['name'] ?? '', id: id ?? '' })
    },
  })
  return sheets
}

function readSharedStrings(xml: Uint8Array | undefined): string[] {
  const strings: string[] = []
  if (xml === undefined) return strings
  let text = ''
  let inText = false
  let phonetic = 0
  parseXml(xml, {
    open(tag) {
      if (tag === 'si') text = ''
      if (tag === 'rPh') phonetic++
      inText = tag === 't' && phonetic === 0
    },
    text(part) {
      if (inText) text += part
    },
    close(tag) {
      if (tag === 't') inText = false
      if (tag === 'rPh') phonetic--
      if (tag === 'si') strings.push(fromXml(text))
    },
  })
  return strings
}

interface SheetReading {
  readonly shared: readonly string[]
  readonly dates: DateFormats
  readonly mostRows: number
}

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  formula: boolean
}

function readSheet(xml: Uint8Array, reading: SheetReading): Omit<ReadSheet, 'name'> {
  const rows: SheetRow[] = []
  const found = new Map<number, ImportFinding[]>()
  const merged: string[] = []
  let number = 0
  let cells: string[] = []
  let cell: OpenCell | null = null
  let inValue = false
  let cut = false
  parseXml(xml, {
    open(tag, { r, t = 'n', s = '0', ref }) {
      if (tag === 'mergeCell' && ref !== undefined) merged.push(ref)
      if (tag === 'row') {
        number = r === undefined ? number + 1 : Number(r)
        cells = []
      } else if (tag === 'c') {
        cell = { column: columnIn(r) ?? cells.length, type: t, style: Number(s), value: '', formula: false }
      } else if (tag === 'f' && cell) cell.formula = true
      inValue = tag === 'v' || tag === 't'
    },
    text(part) {
      if (inValue && cell) cell.value += part
    },
    close(tag) {
      if (tag === 'v' || tag === 't') inValue = false
      if (tag === 'c' && cell) {
        const { text, finding } = readCell(cell, reading)
        if (cell.column < MOST_COLUMNS) {
          while (cells.length < cell.column) cells.push('')
          cells[cell.column] = text
          if (finding) found.set(number, [...(found.get(number) ?? []), finding])
        }
        cell = null
      }
      if (tag === 'row' && cells.some((text) => text.trim() !== '')) {
        if (rows.length < reading.mostRows) rows.push({ number, cells })
        else cut = true
      }
    },
  })
  return { rows, found, merged, cut }
}

function readCell(
  { type, style, value, formula, column }: OpenCell,
  { shared, dates }: SheetReading,
): { text: string; finding?: ImportFinding } {
  const field = `column ${column}`
  if (type === 'e') return { text: '', finding: tableFindings.errorCell(field, value) }
  const isDate = (type === 'n' && dates.isDate(style) && value.trim() !== '') || type === 'd'
  const text = isDate ? dateText(value, dates.from1904) : plainText(type, value, shared)
  if (formula) return { text, finding: tableFindings.formula(field) }
  return isDate && text !== value ? { text, finding: tableFindings.dateRead(field) } : { text }
}

function plainText(type: string, value: string, shared: readonly string[]): string {
  if (type === 's') return shared[Number(value)] ?? ''
  if (type === 'b') return value.trim() === '1' ? 'yes' : 'no'
  if (type !== 'n') return fromXml(value)
  // A spreadsheet keeps 1.1 as 1.1000000000000001; the number is what it shows.
  const number = Number(value)
  return value.trim() === '' || !Number.isFinite(number) ? value : String(Number(number.toPrecision(15)))
}

/** The column of a reference such as `AB12`, from 0. */
function columnIn(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (letters === undefined) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
