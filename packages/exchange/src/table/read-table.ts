// A table of statements made into a CASE package with our extension, so that one reader decides about texts, tree and KSAs whatever the
// form they came in. What only a table can get wrong (a level that jumps, a parent nobody has) is said here, by row and column.
import type { ImportFinding, SourceNotes } from '@touchstone/case'
import type { EquipmentKind, OwnField } from '@touchstone/domain'
import { COLUMNS, type Column, columnNamed, plain } from './columns.js'
import { type ReadDetails, readDetails } from './details-rows.js'
import { entriesIn } from './lists-in-cells.js'
import { placeRows } from './place-rows.js'
import { EQUIPMENT_KINDS } from './statements-rows.js'
import { tableFindings } from './table-findings.js'
import { columnLetters } from './column-letters.js'
import { typeFromWords } from './types-in-cells.js'

export interface TableRow {
  /** As the program that made the file counts, from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

export interface Fallback {
  readonly title: string | null
  readonly language?: string | null
}

export interface Table {
  /** The name of the sheet; `null` where there are none. */
  readonly sheet: string | null
  readonly detailsPlace: string
  readonly details: readonly (readonly string[])[]
  readonly headings: readonly string[]
  readonly rows: readonly TableRow[]
  /** What reading the file already found out, in general and by number of row. */
  readonly found: readonly ImportFinding[]
  readonly foundInRows: ReadonlyMap<number, readonly ImportFinding[]>
  /** The title and the language where the details name none. */
  readonly fallback: Fallback
}

export type PackageOfTable = ReturnType<typeof packageOfTable>

/** A row, its cells by column. */
export interface ReadRow {
  readonly row: TableRow
  readonly cells: ReadonlyMap<Column, string>
  readonly lists: Readonly<Record<'evaluationCriteria' | 'equipment', string[]>>
  readonly own: Readonly<Record<string, string>>
  readonly further: Readonly<Record<string, string>>
  readonly identifier: string
  readonly findings: ImportFinding[]
}

export function packageOfTable(table: Table, mintId: () => string) {
  const details = readDetails(table.details)
  const document = mintId()
  const columns = columnsOf(table.headings, details.ownFields)
  const rows = table.rows.map((row) =>
    readRow(row, { headings: table.headings, columns, mintId, found: table.foundInRows.get(row.number) ?? [] }),
  )
  const { places, needs } = placeRows(rows)
  const associations = [
    ...places.map(({ row, parent, sequence }) => ({
      row,
      associationType: 'isChildOf',
      originNodeURI: { identifier: row.identifier },
      destinationNodeURI: { identifier: parent ?? document },
      ...(sequence !== null && { sequenceNumber: sequence }),
    })),
    ...needs.map(({ row, ksa, sequence }) => ({
      row,
      associationType: 'isRelatedTo',
      originNodeURI: { identifier: row.identifier },
      destinationNodeURI: { identifier: ksa },
      sequenceNumber: sequence,
    })),
  ]
  const notes: SourceNotes = {
    placeOf: (list, index) => {
      const row = list === 'CFItems' ? rows[index ?? -1] : associations[index ?? -1]?.row
      const sheet = table.sheet === null ? '' : `${table.sheet}, `
      return row === undefined || list === 'CFDocument' ? table.detailsPlace : `${sheet}row ${row.row.number}`
    },
    findingsOf: (list, index) => {
      if (list === 'CFDocument') return [...table.found, ...titleAssumed(details, table.fallback)]
      return list === 'CFItems' ? (rows[index ?? -1]?.findings ?? []) : []
    },
    nameField: (field) => nameColumn(field, table.headings, columns),
  }
  return {
    casePackage: {
      CFDocument: { ...documentOf(details, table.fallback), identifier: document },
      CFItems: rows.map(itemOf),
      CFAssociations: associations.map(({ row: _, ...association }) => association),
    },
    notes,
  }
}

function documentOf({ values, ownFields, numbering, further }: ReadDetails, fallback: Fallback) {
  const { title, language, number, introduction, changeClass, ...texts } = values
  return {
    ...further,
    title: title?.trim() ? title : fallback.title,
    language: language?.trim() ? language : fallback.language,
    version: number,
    description: introduction,
    extensions: {
      touchstone: {
        ...texts,
        changeClass: changeClass?.trim().toLowerCase(),
        ...(ownFields.length > 0 && { ownFields }),
        ...(numbering.length > 0 && { numbering }),
      },
    },
  }
}

function titleAssumed({ values }: ReadDetails, { title }: Fallback): ImportFinding[] {
  return values.title?.trim() || title === null ? [] : [tableFindings.titleAssumed(title)]
}

interface Columns {
  readonly known: readonly (Column | null)[]
  /** Keys of own fields by place. */
  readonly own: readonly (string | null)[]
}

function columnsOf(headings: readonly string[], ownFields: readonly OwnField[]): Columns {
  const byKey = headings.map((heading) => {
    const key = /\[([a-z]\w*)\]\s*$/.exec(heading)?.[1]
    return ownFields.find((field) => field.key === key)
  })
  const known = headings.map((heading, i) => (byKey[i] ? null : (columnNamed(heading) ?? null)))
  const own = headings.map((heading, i) => {
    if (known[i] !== null) return null
    const field = byKey[i] ?? ownFields.find(({ label }) => plain(label) === plain(heading))
    return field?.key ?? null
  })
  return { known, own }
}

interface RowReading {
  readonly headings: readonly string[]
  readonly columns: Columns
  readonly mintId: () => string
  readonly found: readonly ImportFinding[]
}

function readRow(row: TableRow, { headings, columns, mintId, found }: RowReading): ReadRow {
  const cells = new Map<Column, string>()
  const lists = { evaluationCriteria: [] as string[], equipment: [] as string[] }
  const own: Record<string, string> = {}
  const further: Record<string, string> = {}
  row.cells.forEach((cell, i) => {
    if (cell.trim() === '') return
    const column = columns.known[i] ?? null
    const key = columns.own[i] ?? null
    if (column === 'evaluationCriteria' || column === 'equipment') lists[column].push(...entriesIn(cell))
    else if (column !== null) cells.set(column, cells.get(column) ?? cell)
    else if (key !== null) own[key] ??= cell
    else further[headingAt(headings, i)] ??= cell
  })
  const identifier = cells.get('id')?.trim() ?? mintId()
  return { row, cells, lists, own, further, identifier, findings: [...found] }
}

function headingAt(headings: readonly string[], i: number): string {
  return headings[i]?.trim() || `Column ${columnLetters(i)}`
}

function itemOf({ cells, lists, own, further, identifier }: ReadRow) {
  return {
    ...further,
    identifier,
    fullStatement: cells.get('text'),
    humanCodingScheme: cells.get('code'),
    abbreviatedStatement: cells.get('title'),
    notes: cells.get('notes'),
    listEnumeration: cells.get('listEnumeration'),
    extensions: {
      touchstone: {
        ...typeFromWords(cells.get('type') ?? COLUMNS.text),
        lineageId: cells.get('lineage')?.trim(),
        accuracyLevel: cells.get('accuracyLevel'),
        assignment: cells.get('assignment'),
        evaluationCriteria: lists.evaluationCriteria,
        equipment: lists.equipment.map(equipmentIn),
        fields: own,
        derivedFrom: cells
          .get('derivedFrom')
          ?.split(/[;\n]/)
          .flatMap((id) => id.trim() || []),
      },
    },
  }
}

const KINDS = new Map(Object.entries(EQUIPMENT_KINDS).map(([kind, name]) => [plain(name), kind as EquipmentKind]))

/** "Tooling: 1/2 in. drive" says its kind; a line that says none is tooling, of which there is most. */
function equipmentIn(entry: string): { kind: EquipmentKind; text: string } {
  const [name = '', ...text] = entry.split(':')
  const kind = text.length > 0 ? KINDS.get(plain(name)) : undefined
  return kind === undefined ? { kind: 'tooling', text: entry } : { kind, text: text.join(':') }
}

const FIELD_COLUMNS: Readonly<Record<string, Column>> = {
  fullStatement: 'text',
  humanCodingScheme: 'code',
  abbreviatedStatement: 'title',
}

/** The heading of a field's column and the letters above it, as the person who corrects it looks for them. */
function nameColumn(field: string, headings: readonly string[], { known, own }: Columns): string | undefined {
  const column = FIELD_COLUMNS[field] ?? field
  const places = [
    known.findIndex((one) => one === column),
    own.indexOf(field),
    headings.findIndex((_, i) => headingAt(headings, i) === field),
  ]
  const i = places.find((place) => place !== -1)
  return i === undefined ? undefined : `${headingAt(headings, i)} (column ${columnLetters(i)})`
}
