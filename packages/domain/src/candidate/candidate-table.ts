// A table of candidates, as a school or a test centre sends it: who each row is about and, where the row says so, what they were assessed
// on. Headings are recognised in many spellings; what stands below them is taken as it is, and judged in `candidate-import.ts`.
import type { ListTableRow } from '../credential/verification-list.js'

/** Rows of one import. */
export const MOST_IMPORTED = 5_000
/** Rows looked through for the headings, and so many may stand above the table itself. */
export const ROWS_ABOVE_TABLE = 20
/** Characters kept of a cell: enough for a note. */
const LONGEST_CELL = 2_001

const HEADINGS = {
  name: ['name', 'full name', 'candidate', 'candidate name', 'holder', 'student', 'student name', 'learner'],
  givenName: ['first name', 'given name', 'given names', 'forename', 'first'],
  familyName: ['last name', 'family name', 'surname', 'last'],
  email: ['e-mail', 'e-mail address', 'mail', 'candidate e-mail', 'student e-mail'],
  definition: ['credential', 'credential code', 'definition', 'credential definition', 'code'],
  requirement: ['requirement', 'assessment', 'exam', 'part'],
  result: ['result', 'score', 'percent', 'outcome'],
  assessedOn: ['assessed on', 'date', 'day', 'assessment date', 'date of assessment', 'exam date'],
  evaluatorName: ['evaluator', 'evaluator name', 'name of the evaluator', 'examiner', 'assessor', 'proctor'],
  evaluatorRelation: ['relation', 'evaluator relation', 'relation of the evaluator'],
  testCentre: ['test centre', 'test center', 'centre', 'center', 'site'],
  note: ['note', 'notes', 'remark', 'remarks'],
} as const

type Column = keyof typeof HEADINGS
/** What a row says of an assessment, as it is written there; empty where nothing stands. */
export type AssessmentCells = Readonly<Record<Exclude<Column, 'name' | 'givenName' | 'familyName' | 'email'>, string>>

export interface CandidateTableRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number
  readonly name: string
  readonly email: string
  /** `null` where the row is about the person alone. */
  readonly assessment: AssessmentCells | null
}

export type CandidateTableFault = 'empty' | 'no_headings' | 'too_long'
export type CandidateTableProblem = CandidateTableFault | 'not_a_table' | 'open_quote' | 'too_much_work'

export type CandidateTableReading =
  | { readonly read: true; readonly rows: readonly CandidateTableRow[] }
  | { readonly read: false; readonly fault: CandidateTableFault }

/** The rows below the first that names a column for the name and one for the address. */
export function readCandidateTable(table: readonly ListTableRow[]): CandidateTableReading {
  const filled = table.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) return { read: false, fault: 'empty' }
  const at = filled.slice(0, ROWS_ABOVE_TABLE).findIndex(({ cells }) => namesBoth(columnsOf(cells)))
  if (at === -1) return { read: false, fault: 'no_headings' }
  const columns = columnsOf(filled[at]?.cells ?? [])
  const rows = filled.slice(at + 1)
  if (rows.length === 0) return { read: false, fault: 'empty' }
  if (rows.length > MOST_IMPORTED) return { read: false, fault: 'too_long' }
  return { read: true, rows: rows.map(({ number, cells }) => readRow(number, cells, columns)) }
}

type Columns = ReadonlyMap<Column, number>

function readRow(row: number, cells: readonly string[], columns: Columns): CandidateTableRow {
  const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? '').trim().slice(0, LONGEST_CELL)
  const name = columns.has('name') ? cell('name') : [cell('givenName'), cell('familyName')].join(' ').trim()
  const assessment: AssessmentCells = {
    definition: cell('definition'),
    requirement: cell('requirement'),
    result: cell('result'),
    assessedOn: cell('assessedOn'),
    evaluatorName: cell('evaluatorName'),
    evaluatorRelation: cell('evaluatorRelation'),
    testCentre: cell('testCentre'),
    note: cell('note'),
  }
  const about = Object.values(assessment).some((value) => value !== '')
  return { row, name, email: cell('email'), assessment: about ? assessment : null }
}

function columnsOf(cells: readonly string[]): Columns {
  const columns = new Map<Column, number>()
  for (const [at, cell] of cells.entries()) {
    const column = COLUMN_OF.get(plain(cell))
    if (column !== undefined && !columns.has(column)) columns.set(column, at)
  }
  return columns
}

function namesBoth(columns: Columns): boolean {
  return columns.has('email') && (columns.has('name') || (columns.has('givenName') && columns.has('familyName')))
}

/** Letters alone, lower case: "E-mail", "e mail" and "Email" are one. */
function plain(heading: string): string {
  return heading
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, '')
}

const COLUMN_OF: ReadonlyMap<string, Column> = new Map(
  (Object.keys(HEADINGS) as Column[]).flatMap((column) =>
    HEADINGS[column].map((heading) => [plain(heading), column] as const),
  ),
)
