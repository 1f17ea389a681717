// The form for comments that standards committees know from ISO and IEC: eight columns, one row for each comment. Whoever collates
// forms relies on the headings being the same everywhere, so ours are theirs, in their order.
import { z } from 'zod'
import type { CommentType } from '../comment.js'

/** What the columns hold, from left to right. */
export const FormColumn = z
  .enum(['memberBody', 'line', 'clause', 'part', 'type', 'comment', 'proposed', 'observations'])
  .meta({ id: 'FormColumn' })
export type FormColumn = z.infer<typeof FormColumn>

export const FORM_HEADINGS = {
  memberBody: 'MB/NC',
  line: 'Line number',
  clause: 'Clause/Subclause',
  part: 'Paragraph/Figure/Table',
  type: 'Type of comment',
  comment: 'Comments',
  proposed: 'Proposed change',
  observations: 'Observations of the secretariat',
} as const satisfies Record<FormColumn, string>

/** Headings of other editions of the form: what stands in brackets, numbers of footnotes, case and signs do not matter. */
const OTHER_HEADINGS: Partial<Record<FormColumn, readonly string[]>> = {
  memberBody: ['MB', 'NC'],
  line: ['Line'],
  clause: ['Clause', 'Clause No. / Subclause No.'],
  part: ['Paragraph / Figure / Table / Note'],
  comment: ['Comment'],
  observations: ['Secretariat observations', 'Secretariat observations on each comment submitted'],
}

/** Rows one form may have. A longer one is handed in as several. */
export const LONGEST_FORM = 5_000

export type FormCells = Readonly<Record<FormColumn, string>>

/** Something to say about a row. Sentences say what to do. */
export const FormFinding = z
  .object({
    /** A `problem` keeps the row out; what is `noted` does not. */
    severity: z.enum(['problem', 'noted']),
    code: z.string(),
    column: FormColumn.nullable(),
    message: z.string(),
  })
  .meta({ id: 'FormFinding' })
export type FormFinding = z.infer<typeof FormFinding>

/** One row of a form as its file has it. */
export interface FormRow {
  /** As whoever opens the file counts: the row of a sheet, or the row of the table, from 1. */
  readonly row: number
  readonly cells: FormCells
  /** What the file itself gave rise to: merged cells, formulas. */
  readonly findings: readonly FormFinding[]
}

/** Why a file cannot be read as a form. */
export const FormProblem = z.enum([
  'empty',
  'not_a_form',
  'old_or_protected',
  'open_document',
  'macros',
  'damaged',
  'too_large',
  'no_table',
  'headings',
])
export type FormProblem = z.infer<typeof FormProblem>

/** A heading that is not the form's. */
export const HeadingFault = z
  .object({
    column: FormColumn,
    expected: z.string(),
    /** What stands there; `null` when nothing does. */
    found: z.string().nullable(),
  })
  .meta({ id: 'HeadingFault' })
export type HeadingFault = z.infer<typeof HeadingFault>

const KNOWN = new Map<FormColumn, ReadonlySet<string>>(
  FormColumn.options.map((column) => [
    column,
    new Set([FORM_HEADINGS[column], ...(OTHER_HEADINGS[column] ?? [])].map(plain)),
  ]),
)

/** What is wrong with a row of headings; none when it is the form's. Strict: order, number and words. */
export function headingFaults(cells: readonly string[]): HeadingFault[] {
  return FormColumn.options.flatMap((column, place) => {
    const found = cells[place]?.trim() ?? ''
    if (KNOWN.get(column)?.has(plain(found)) === true) return []
    return [{ column, expected: FORM_HEADINGS[column], found: found === '' ? null : found.slice(0, 80) }]
  })
}

/** How likely a row is meant as the headings: those that are right, wherever they stand. */
export function headingsRecognised(cells: readonly string[]): number {
  const found = new Set(cells.map(plain))
  return [...KNOWN.values()].filter((names) => [...names].some((name) => found.has(name))).length
}

function plain(heading: string): string {
  return heading
    .slice(0, 200)
    .replaceAll(/\([^)]*\)/g, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, '')
}

const TYPE_WORDS = {
  general: ['ge', 'gen', 'g', 'general'],
  technical: ['te', 'tech', 't', 'technical'],
  editorial: ['ed', 'edit', 'e', 'editorial'],
} satisfies Record<CommentType, readonly string[]>

/** The letters of the form. */
export const TYPE_LETTERS = {
  general: 'ge',
  technical: 'te',
  editorial: 'ed',
} as const satisfies Record<CommentType, string>

/** The type a cell names, by its letters or its word. */
export function typeNamed(cell: string): CommentType | undefined {
  const word = cell.trim().toLowerCase().replace(/\.$/, '')
  const types = Object.keys(TYPE_WORDS) as CommentType[]
  return types.find((type) => TYPE_WORDS[type].includes(word))
}
