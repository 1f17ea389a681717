// Workbooks as other programs write them, and archives as nobody should.
import { crc32, deflateRawSync } from 'node:zlib'
import { columnLetters } from '../table/column-letters.js'
import { toXml } from '../xlsx/escapes.js'

type Cell =
  | string
  | number
  | boolean
  | undefined
  | { readonly formula: string; readonly shows: string }
  | { readonly date: number }
type Rows = readonly (readonly Cell[])[]

/** With shared strings, numbers, dates and formulas; `parts` replaces parts. */
export function workbookOf(
  rows: Rows,
  parts: Readonly<Record<string, string>> = {},
  named: readonly (readonly [string, Rows?])[] = [['Sheet 1']],
): Uint8Array {
  const strings: string[] = []
  const sheet = (some: Rows) => {
    const lines = some.map((cells, i) =>
      cells.length === 0
        ? ''
        : `<x:row r="${i + 1}">${cells.map((cell, c) => cellXml(cell, `${columnLetters(c)}${i + 1}`, strings)).join('')}</x:row>`,
    )
    return `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${lines.join('')}</x:sheetData></x:worksheet>`
  }
  const sheets = named.map(([, own = rows]) => sheet(own))
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const all: Record<string, string> = {
    '_rels/.rels': `<Relationships><Relationship Id="a" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="${type}"><sheets>${named.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${named.map((_, i) => `<Relationship Id="s${i}" Type="${type}/worksheet" Target="/xl/worksheets/sheet${i}.xml"/>`).join('')}<Relationship Id="t" Type="${type}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="u" Type="${type}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><r><t>${toXml(text.slice(0, 2))}</t></r><r><t xml:space="preserve">${toXml(text.slice(2))}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i}.xml`, xml])),
    ...parts,
  }
  return zipOf(
    Object.entries(all).map(([name, xml]) => {
      const bytes = new TextEncoder().encode(xml)
      return { name, content: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) }
    }),
  )
}

function cellXml(cell: Cell, at: string, strings: string[]): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'number') return `<x:c r="${at}"><x:v>${cell}</x:v></x:c>`
  if (typeof cell === 'boolean') return `<x:c r="${at}" t="b"><x:v>${cell ? 1 : 0}</x:v></x:c>`
  if (typeof cell === 'string') return `<x:c r="${at}" t="s"><x:v>${strings.push(cell) - 1}</x:v></x:c>`
  if ('date' in cell) return `<x:c r="${at}" s="1"><x:v>${cell.date}</x:v></x:c>`
  return `<x:c r="${at}" t="str"><x:f>${toXml(cell.formula)}</x:f><x:v>${toXml(cell.shows)}</x:v></x:c>`
}

interface RawEntry {
  readonly name: string
  /** Packed already. */
  readonly content: Uint8Array
  /** What the directory says it has. */
  readonly size: number
  readonly crc?: number
  readonly flags?: number
}

export function zipOf(entries: readonly RawEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, size, crc = 0, flags = 0 } of entries) {
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, place, Buffer.from(name)]))
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), content])
    parts.push(local)
    offset += local.length
  }
  const whole = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(whole.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, whole, end])
}
