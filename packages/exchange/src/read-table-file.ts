// Any table somebody has: CSV with any separator in any usual encoding, or the first sheet of a workbook with anything in it.
import { readCsv } from './csv/read-csv.js'
import { decodeText } from './decode-text.js'
import { binaryKind } from './read-standard-file.js'
import { XmlFault } from './xlsx/parse-xml.js'
import { readWorkbook } from './xlsx/read-workbook.js'
import { ZipError } from './xlsx/read-zip.js'

export interface TableRow {
  /** As a spreadsheet counts, from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

export type TableFileReading =
  | { readonly read: true; readonly rows: readonly TableRow[]; readonly cut: boolean }
  | { readonly read: false; readonly fault: 'not_a_table' | 'open_quote' }

/** @param mostRows more are not read, and `cut` says so */
export function readTableFile(bytes: Uint8Array, mostRows: number): TableFileReading {
  const binary = binaryKind(bytes)
  if (binary === 'zip') return readFirstSheet(bytes, mostRows)
  const { text } = decodeText(bytes)
  if (binary !== null || text.includes('\0')) return { read: false, fault: 'not_a_table' }
  const { rows, openQuote, cut } = readCsv(text.replace(/^\uFEFF/, ''), mostRows)
  return openQuote === null ? { read: true, rows, cut } : { read: false, fault: 'open_quote' }
}

function readFirstSheet(bytes: Uint8Array, mostRows: number): TableFileReading {
  try {
    const sheets = readWorkbook(bytes, mostRows)
    const sheet = sheets.find(({ rows }) => rows.length > 0) ?? sheets[0]
    if (sheet === undefined) return { read: false, fault: 'not_a_table' }
    return { read: true, rows: sheet.rows, cut: sheet.cut }
  } catch (error) {
    if (error instanceof ZipError || error instanceof XmlFault) return { read: false, fault: 'not_a_table' }
    throw error
  }
}
