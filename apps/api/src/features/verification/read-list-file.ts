// A list from anybody, by its bytes. Runs where it can be stopped, see `DocumentReader`.
import { type ListProblem, type AskedRow, LONGEST_LIST, readList } from '@touchstone/domain'
import { readTableFile } from '@touchstone/exchange'

export type ListFileReading =
  | { readonly read: true; readonly rows: readonly AskedRow[] }
  | { readonly read: false; readonly fault: ListProblem }

/** Rows above the list itself: headings, and what stands over them. */
const ROWS_ABOVE = 20

export function readListFile(bytes: Uint8Array): ListFileReading {
  const table = readTableFile(bytes, LONGEST_LIST + ROWS_ABOVE)
  if (!table.read) return table
  return table.cut ? { read: false, fault: 'too_long' } : readList(table.rows)
}
