// Comma-separated values (RFC 4180) that spreadsheets open as what they are: in UTF-8, said so by a byte-order mark, with no live cell.
import { asText } from './live-cells.js'

const QUOTED = /[",;\t\r\n]|^\s|\s$/

export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map((cell) => quote(asText(cell))).join(','))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function quote(cell: string): string {
  return QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
