// The ledger of an import: a line for each row of the package, on which its findings are written as they are made.
import type { ImportFinding, ImportReport, ImportRow } from './import-report.js'

/** Rows a report shows; a report is read by a person. */
const MOST_ROWS_SHOWN = 500
/** The order rows are shown in: causes before what only follows from them, so that no cause is lost among its consequences. */
const RANKS: readonly ((row: ImportRow) => boolean)[] = [
  (row) =>
    row.outcome === 'refused' &&
    row.findings.some(({ severity, code }) => severity === 'refused' && code !== 'parent_refused'),
  (row) => row.outcome === 'refused',
  wasNormalised,
  () => true,
]

export type Ledger = ReturnType<typeof openLedger>

/** Where a person finds an entry, counted from 1. */
export type NamePlace = (list: ImportRow['list'], index: number | null) => string

/** What is known of a package that was made of something else, a table say. */
export interface SourceNotes {
  readonly placeOf: NamePlace
  /** What was found out before the package was read. */
  readonly findingsOf: (list: ImportRow['list'], index: number | null) => readonly ImportFinding[]
  /** What a field is called there: its column. */
  readonly nameField: (field: string) => string | undefined
}

const inPackage: NamePlace = (list, index) => (index === null ? list : `${list} ${index + 1}`)

export function openLedger(notes?: SourceNotes) {
  const { placeOf = inPackage } = notes ?? {}
  const rows: ImportRow[] = []
  return {
    open(row: Pick<ImportRow, 'list' | 'index' | 'identifier' | 'label'>): ImportRow {
      const opened: ImportRow = { ...row, place: placeOf(row.list, row.index), outcome: 'created', findings: [] }
      for (const finding of notes?.findingsOf(row.list, row.index) ?? []) write(opened, finding)
      rows.push(opened)
      return opened
    },
    sum(): Pick<ImportReport, 'rows' | 'rowsNotShown'> & { normalised: number; refused: number } {
      const telling = rows.filter((row) => row.findings.length > 0)
      const ranked = Map.groupBy(telling, (row) => RANKS.findIndex((applies) => applies(row)))
      const shown = RANKS.flatMap((_, rank) => ranked.get(rank) ?? [])
      return {
        rows: shown.slice(0, MOST_ROWS_SHOWN).map((row) => named(row, notes)),
        rowsNotShown: Math.max(0, shown.length - MOST_ROWS_SHOWN),
        normalised: telling.filter((row) => row.outcome !== 'refused' && wasNormalised(row)).length,
        refused: telling.filter((row) => row.outcome === 'refused').length,
      }
    },
  }
}

/** Writes a finding; one that refuses makes the row refused. */
export function write(row: ImportRow, finding: ImportFinding): void {
  row.findings.push(finding)
  if (finding.severity === 'refused') row.outcome = 'refused'
}

/** Writes a finding on a row that is not imported although nothing is wrong with it. */
export function leaveOut(row: ImportRow, finding: ImportFinding): void {
  row.findings.push(finding)
  if (row.outcome === 'created') row.outcome = 'left_out'
}

function named(row: ImportRow, notes: SourceNotes | undefined): ImportRow {
  if (notes === undefined) return row
  const findings = row.findings.map((finding) => ({
    ...finding,
    field: finding.field === undefined ? undefined : notes.nameField(finding.field),
  }))
  return { ...row, findings }
}

function wasNormalised(row: ImportRow): boolean {
  return row.findings.some(({ severity }) => severity === 'normalised')
}
