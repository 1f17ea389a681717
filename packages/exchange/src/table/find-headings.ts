import { columnNamed } from './columns.js'

/** Whether a row is the one of headings: one of them is that of the statements, and they do not stand alone unless they are the row. */
export function isHeadings(cells: readonly string[]): boolean {
  const known = cells.map(columnNamed)
  const filled = cells.filter((cell) => cell.trim() !== '').length
  return known.includes('text') && (filled === 1 || known.filter((column) => column !== undefined).length > 1)
}
