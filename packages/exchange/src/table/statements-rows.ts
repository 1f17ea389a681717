// The statements of a version as rows: one for each, in reading order, its place said by its level. What a row needs is named by code
// where a code names one statement, else by ID.
import { type EquipmentKind, inReadingOrder, type LineageId, type OwnField, type Statement } from '@touchstone/domain'
import type { ExchangedVersion } from '../exchanged-version.js'
import { COLUMNS, columnNamed, type OwnColumn, plain } from './columns.js'
import { cellsOf } from './lists-in-cells.js'
import { typeInWords } from './types-in-cells.js'

export const EQUIPMENT_KINDS = {
  workstation: 'Workstation',
  material: 'Material',
  tooling: 'Tooling',
  measuring_instrument: 'Measuring instrument',
  reference: 'Reference',
} satisfies Record<EquipmentKind, string>

/** Between the codes or IDs in one cell. */
export const BETWEEN = '; '
const LOOKS_LIKE_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i

export interface RowOptions {
  /** Without them every statement of the table is a new one. */
  readonly withIds: boolean
}

export function statementsRows(
  { details, statements }: ExchangedVersion,
  { withIds }: RowOptions = { withIds: true },
): string[][] {
  const name = namesOf(statements)
  const rows = inReadingOrder(statements).map(({ statement, depth }) => ({
    ...cellsOfStatement(statement, depth, name),
    ...(!withIds && { id: '' }),
  }))
  const lists = { evaluationCriteria: 1, equipment: 1 }
  for (const { evaluationCriteria, equipment } of rows) {
    lists.evaluationCriteria = Math.max(lists.evaluationCriteria, evaluationCriteria.length)
    lists.equipment = Math.max(lists.equipment, equipment.length)
  }
  const row = (cells: Readonly<Record<OwnColumn, string | readonly string[]>>, own: readonly string[]) => [
    ...COLUMN_ORDER.flatMap((column) => {
      const cell = cells[column]
      if (typeof cell === 'string') return [cell]
      const many = column === 'equipment' ? lists.equipment : lists.evaluationCriteria
      return Array.from({ length: many }, (_, i) => cell[i] ?? '')
    }),
    ...own,
    ...LAST_COLUMNS.map((column) => String(cells[column])),
  ]
  const headings = row(
    {
      ...COLUMNS,
      evaluationCriteria: Array.from({ length: lists.evaluationCriteria }, () => COLUMNS.evaluationCriteria),
      equipment: Array.from({ length: lists.equipment }, () => COLUMNS.equipment),
    },
    headingsOf(details.ownFields),
  )
  return [
    headings,
    ...rows.map((cells) =>
      row(
        cells,
        details.ownFields.map(({ key }) => ownCell(cells.fields[key])),
      ),
    ),
  ]
}

const COLUMN_ORDER = [
  'level',
  'type',
  'code',
  'title',
  'text',
  'ksas',
  'evaluationCriteria',
  'accuracyLevel',
  'equipment',
  'assignment',
  'notes',
] as const satisfies OwnColumn[]
/** Of no interest to people, so they stand at the end. */
const LAST_COLUMNS = ['id', 'lineage', 'derivedFrom'] as const satisfies OwnColumn[]

function cellsOfStatement(statement: Statement, depth: number, name: (ksa: LineageId) => string) {
  const { id, lineageId, code, title, text, ksas, evaluationCriteria, accuracyLevel, equipment } = statement
  return {
    level: String(depth + 1),
    type: typeInWords(statement),
    code: code ?? '',
    title: title ?? '',
    text,
    ksas: ksas.map(name).join(BETWEEN),
    evaluationCriteria: cellsOf(evaluationCriteria),
    accuracyLevel: accuracyLevel ?? '',
    equipment: cellsOf(equipment.map((one) => `${EQUIPMENT_KINDS[one.kind]}: ${one.text}`)),
    assignment: statement.assignment ?? '',
    notes: statement.notes ?? '',
    id: String(id),
    lineage: String(lineageId) === String(id) ? '' : String(lineageId),
    derivedFrom: statement.derivedFrom.join(BETWEEN),
    fields: statement.fields,
  }
}

/** A statement's code where no other has it and it can stand in a list, else its ID. */
function namesOf(statements: readonly Statement[]): (lineageId: LineageId) => string {
  const met = new Map<string, number>()
  for (const { code } of statements) if (code !== null) met.set(code, (met.get(code) ?? 0) + 1)
  const names = new Map(
    statements.map(({ lineageId, id, code }) => {
      const speaks = code !== null && met.get(code) === 1 && !/[;,]/.test(code) && !LOOKS_LIKE_ID.test(code)
      return [lineageId, speaks ? code : String(id)] as const
    }),
  )
  return (lineageId) => names.get(lineageId) ?? lineageId
}

function ownCell(value: string | number | boolean | undefined): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value === undefined ? '' : String(value)
}

/** A field's label, and its key behind it where the label could be taken for another column. */
function headingsOf(ownFields: readonly OwnField[]): string[] {
  const met = new Map<string, number>()
  for (const { label } of ownFields) met.set(plain(label), (met.get(plain(label)) ?? 0) + 1)
  return ownFields.map(({ key, label }) => {
    const speaks = plain(label) !== '' && met.get(plain(label)) === 1 && columnNamed(label) === undefined
    return speaks && !label.includes('[') ? label : `${label} [${key}]`
  })
}
