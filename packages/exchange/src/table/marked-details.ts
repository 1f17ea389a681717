// Details in the same table as the statements: in CSV, and in a sheet that a spreadsheet program made of our CSV.
import type { TableRow } from './read-table.js'

export function isDetail({ cells: [first = ''] }: Pick<TableRow, 'cells'>): boolean {
  return first.startsWith('#')
}

export function detailIn({ cells: [name = '', ...values] }: Pick<TableRow, 'cells'>): string[] {
  return [name.slice(1), ...values]
}
