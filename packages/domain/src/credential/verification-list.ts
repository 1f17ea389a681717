// A list of credentials somebody wants to check: which column of their table holds the IDs, and which the names to confirm.
import { readCredentialId } from './credential-id.js'

/** Credentials in one list. */
export const LONGEST_LIST = 5_000
/** Characters kept of what stands where an ID or a name is expected. */
export const LONGEST_GIVEN = 300
/** Rows a column is judged by. */
const LOOKED_AT = 200

export interface ListTableRow {
  /** As its writer counts, from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

export interface AskedRow {
  readonly row: number
  /** What stands where the ID should. */
  readonly given: string
  /** The name to confirm; `null` where none is given. */
  readonly name: string | null
}

export type ListFault = 'empty' | 'no_ids' | 'too_long'

export type ListReading =
  | { readonly read: true; readonly rows: readonly AskedRow[] }
  | { readonly read: false; readonly fault: ListFault }

const ID_HEADINGS = new Set(
  [
    'id',
    'credential id',
    'credential',
    'certificate',
    'certificate id',
    'certificate no',
    'certificate number',
    'number',
  ]
    .concat(['credential number', 'credential no', 'licence', 'license', 'verification address', 'url', 'link'])
    .map(plain),
)
const NAME_HEADINGS = new Set(
  ['name', 'full name', 'holder', 'holder name', 'name of holder', 'candidate', 'candidate name', 'employee']
    .concat(['employee name', 'person', 'worker', 'technician'])
    .map(plain),
)
const GIVEN_NAMES = new Set(['first name', 'given name', 'given names', 'forename', 'first'].map(plain))
const FAMILY_NAMES = new Set(['last name', 'surname', 'family name', 'last'].map(plain))

/** Headings are recognised in many spellings; a table without any is read by what its cells look like. */
export function readList(table: readonly ListTableRow[]): ListReading {
  const filled = table.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) return { read: false, fault: 'empty' }
  const spread = filled.flatMap(idsSideBySide)
  const idColumn = columnOfIds(spread)
  if (idColumn === undefined) return { read: false, fault: 'no_ids' }
  const [first, ...rest] = spread
  const headings = first !== undefined && isHeadings(first.cells, idColumn) ? first.cells : undefined
  const rows = headings === undefined ? spread : rest
  if (rows.length === 0) return { read: false, fault: 'empty' }
  if (rows.length > LONGEST_LIST) return { read: false, fault: 'too_long' }
  const columns = nameColumns(headings, rows, idColumn)
  return {
    read: true,
    rows: rows.map(({ number, cells }) => ({
      row: number,
      given: (cells[idColumn] ?? '').trim().slice(0, LONGEST_GIVEN),
      name: nameOf(columns.map((column) => cells[column] ?? '')),
    })),
  }
}

/** A list whose fields a program has named, as rows from 1. */
export function askedRows(
  asked: readonly { readonly id: string; readonly name?: string | null | undefined }[],
): AskedRow[] {
  return asked.map(({ id, name }, at) => ({
    row: at + 1,
    given: id.trim().slice(0, LONGEST_GIVEN),
    name: nameOf([name ?? '']),
  }))
}

/** Letters and digits alone, lower case: "Credential ID", "credential_id" and "CredentialId" are one. */
function plain(heading: string): string {
  return heading
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** Meant as an ID, well written or not. */
function isIdLike(cell: string): boolean {
  const id = readCredentialId(cell)
  return id.read || id.reason === 'wrong_check_symbol'
}

/** IDs pasted in one line, with commas between them, are rows of their own. */
function idsSideBySide({ number, cells }: ListTableRow): ListTableRow[] {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 1 && filled.every(isIdLike)
    ? filled.map((cell) => ({ number, cells: [cell] }))
    : [{ number, cells }]
}

function columnOfIds(rows: readonly ListTableRow[]): number | undefined {
  const counts: number[] = []
  for (const { cells } of rows.slice(0, LOOKED_AT))
    cells.forEach((cell, column) => (counts[column] = (counts[column] ?? 0) + (isIdLike(cell) ? 1 : 0)))
  const most = Math.max(0, ...counts)
  if (most > 0) return counts.indexOf(most)
  const named = rows[0]?.cells.findIndex((cell) => ID_HEADINGS.has(plain(cell))) ?? -1
  return named === -1 ? undefined : named
}

function isHeadings(cells: readonly string[], idColumn: number): boolean {
  if (isIdLike(cells[idColumn] ?? '')) return false
  const named = (cell: string) =>
    [ID_HEADINGS, NAME_HEADINGS, GIVEN_NAMES, FAMILY_NAMES].some((names) => names.has(plain(cell)))
  return cells.some(named) || !/\d/.test(cells[idColumn] ?? '')
}

function nameColumns(
  headings: readonly string[] | undefined,
  rows: readonly ListTableRow[],
  idColumn: number,
): readonly number[] {
  const column = (names: ReadonlySet<string>) =>
    headings?.findIndex((cell, at) => at !== idColumn && names.has(plain(cell))) ?? -1
  const full = column(NAME_HEADINGS)
  if (full !== -1) return [full]
  const named = [column(GIVEN_NAMES), column(FAMILY_NAMES)].filter((at) => at !== -1)
  if (named.length > 0) return named
  const written = columnOfNames(rows, idColumn)
  return written === undefined ? [] : [written]
}

/** The first column most of whose cells are two words of letters and more. */
function columnOfNames(rows: readonly ListTableRow[], idColumn: number): number | undefined {
  const looked = rows.slice(0, LOOKED_AT)
  const width = Math.max(...looked.map(({ cells }) => cells.length))
  const likeNames = (at: number) =>
    looked.filter(({ cells }) => /^[\p{L}\p{M}.'’,\s-]*\p{L}[\s,]+[\p{L}\p{M}.'’\s-]+$/u.test((cells[at] ?? '').trim()))
  for (let at = 0; at < width; at++) if (at !== idColumn && likeNames(at).length * 2 > looked.length) return at
  return undefined
}

function nameOf(parts: readonly string[]): string | null {
  const name = parts.join(' ').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_GIVEN)
  return name === '' ? null : name
}
