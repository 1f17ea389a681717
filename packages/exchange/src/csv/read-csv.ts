// Reads values separated by commas, semicolons, tabs or bars (RFC 4180, and what spreadsheets make of it). One pass, no backtracking.
import { fromText } from './live-cells.js'

const DELIMITERS = [',', ';', '\t', '|'] as const
type Delimiter = (typeof DELIMITERS)[number]

export interface CsvRow {
  /** As a spreadsheet counts, from 1: a row of several lines is one. */
  readonly number: number
  readonly cells: readonly string[]
}

export interface CsvReading {
  readonly rows: readonly CsvRow[]
  readonly delimiter: Delimiter
  /** The line of a quotation mark that is never closed. */
  readonly openQuote: number | null
  /** Whether there were more rows than were asked for; those are not read. */
  readonly cut: boolean
}

export function readCsv(text: string, mostRows: number): CsvReading {
  const said = /^sep=([,;\t|])\r?\n/i.exec(text)
  const delimiter = said ? (said[1] as Delimiter) : delimiterOf(text.slice(0, 20_000))
  const skipped = said?.[0].length ?? 0
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = said ? 2 : 1
  let number = line
  let openQuote: number | null = null
  let at = skipped
  const endRow = () => {
    if (cells.some((cell) => cell !== '')) rows.push({ number, cells })
    cells = []
    number++
  }
  while (at < text.length && rows.length <= mostRows) {
    let cell = ''
    if (text[at] === '"') {
      const from = line
      let closed = false
      at++
      while (at < text.length) {
        const quote = text.indexOf('"', at)
        const part = text.slice(at, quote === -1 ? text.length : quote)
        cell += part
        line += breaksIn(part)
        at = quote === -1 ? text.length : quote + 1
        if (quote === -1) break
        if (text[at] !== '"') {
          closed = true
          break
        }
        cell += '"'
        at++
      }
      if (!closed) openQuote = from
    }
    // What follows a closing quotation mark before the delimiter belongs to the cell, as spreadsheets read it.
    let end = at
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
    cell += text.slice(at, end)
    cells.push(fromText(cell))
    at = end
    if (text[at] === delimiter) {
      at++
      if (at === text.length) cells.push('')
      continue
    }
    if (at < text.length) {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
      line++
    }
    endRow()
  }
  endRow()
  return { rows: rows.slice(0, mostRows), delimiter, openQuote, cut: rows.length > mostRows }
}

/** The delimiter that is met most outside quotation marks in the first lines. */
function delimiterOf(start: string): Delimiter {
  const bare = start.replaceAll(/"(?:[^"]|"")*"?/g, '')
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length - 1 }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ','
}

function breaksIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1
}
