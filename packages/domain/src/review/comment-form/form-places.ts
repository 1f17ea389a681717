// The place a row speaks of: the column for the clause holds the code of a statement, the next one a part of it.
import { inReadingOrder } from '../../skill-standard/statement-tree.js'
import type { Statement } from '../../skill-standard/statement.js'
import type { CommentTarget, TargetField } from '../comment.js'
import type { FormCells } from './form-columns.js'

export interface FormPlace {
  readonly statement: Statement
  /** What the column for the clause says of it. */
  readonly label: string
}

/** Every statement with what the form calls it: its code, or where that is none or not its own, its place in the outline as "#2.1.3". */
export function formPlaces(statements: readonly Statement[]): FormPlace[] {
  const codes = Map.groupBy(statements, ({ code }) => (code === null ? '' : plainCode(code)))
  const counts: number[] = []
  return inReadingOrder(statements).map(({ statement, depth }) => {
    counts.length = depth + 1
    counts[depth] = (counts[depth] ?? 0) + 1
    const { code } = statement
    const isOwn = code !== null && codes.get(plainCode(code))?.length === 1
    return { statement, label: isOwn ? code : `#${counts.join('.')}` }
  })
}

/** Statements by what the form calls them, in any spelling. */
export function placesByLabel(places: readonly FormPlace[]): ReadonlyMap<string, Statement> {
  return new Map(places.map(({ statement, label }) => [plainCode(label), statement]))
}

const WHOLE_DRAFT = new Set(['', '-', '–', '—', '*', 'ALL', 'GENERAL', 'GEN', 'WHOLE DRAFT', 'WHOLE DOCUMENT'])

/** Whether a cell of the clause column means the draft as a whole. */
export function isWholeDraft(clause: string): boolean {
  return WHOLE_DRAFT.has(plainCode(clause))
}

/** A code as people type it: "Clause A1.1." is A1.1. */
export function plainCode(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:SUB)?CLAUSE /, '')
    .replace(/(?<=.)\.$/, '')
}

type Part = Pick<CommentTarget, 'field' | 'index'>

const PARTS = {
  statement: 'Whole statement',
  title: 'Title',
  text: 'Statement',
  evaluationCriteria: 'Criterion',
  accuracyLevel: 'Accuracy level',
  equipment: 'Equipment',
  assignment: 'Assignment',
  notes: 'Notes',
  ksas: 'Knowledge, skills and abilities',
  structure: 'Place in the standard',
} as const satisfies Record<TargetField, string>

const OTHER_NAMES: Readonly<Record<string, TargetField>> = {
  all: 'statement',
  text: 'text',
  criteria: 'evaluationCriteria',
  'evaluation criteria': 'evaluationCriteria',
  'evaluation criterion': 'evaluationCriteria',
  accuracy: 'accuracyLevel',
  note: 'notes',
  ksa: 'ksas',
  ksas: 'ksas',
  structure: 'structure',
}

const BY_NAME = new Map<string, TargetField>([
  ...Object.entries(PARTS).map(([field, name]) => [name.toLowerCase(), field as TargetField] as const),
  ...Object.entries(OTHER_NAMES),
])

/** What the form calls a part of a statement: "Criterion 2" for the second. */
export function partName({ field, index }: Part): string {
  if (field === null || field === 'statement') return ''
  return index === null ? PARTS[field] : `${PARTS[field]} ${index + 1}`
}

/** The part a cell names; `undefined` for one that no statement has, like "Table 1". Empty means all of the statement. */
export function partNamed(cell: string): { readonly field: TargetField; readonly index: number | null } | undefined {
  const words = cell.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (words === '') return { field: 'statement', index: null }
  const { name = '', number } = /^(?<name>\D*?)(?: (?<number>\d{1,3}))?$/.exec(words)?.groups ?? {}
  const field = BY_NAME.get(name)
  if (field === undefined) return undefined
  if (number === undefined) return { field, index: null }
  const isList = field === 'evaluationCriteria' || field === 'equipment'
  return isList && Number(number) > 0 ? { field, index: Number(number) - 1 } : undefined
}

/** The parts of a statement that a form may name. */
export function partsOf({ title, evaluationCriteria, equipment, ...rest }: Statement): string[] {
  const listed = (field: 'evaluationCriteria' | 'equipment', items: readonly unknown[]) =>
    items.map((_, index) => partName({ field, index }))
  const single = (['accuracyLevel', 'assignment', 'notes'] as const).filter((field) => rest[field] !== null)
  return [
    ...(title === null ? [] : [PARTS.title]),
    PARTS.text,
    ...listed('evaluationCriteria', evaluationCriteria),
    ...single.map((field) => PARTS[field]),
    ...listed('equipment', equipment),
  ]
}

/** The place as a row gives it, for the report: also one that is none. */
export function placeGiven({ clause, part }: Pick<FormCells, 'clause' | 'part'>): string {
  const given = [clause.trim() === '' ? 'Whole draft' : clause.trim(), part.trim()]
  return given
    .filter((words) => words !== '')
    .join(', ')
    .slice(0, 120)
    .toWellFormed()
}
