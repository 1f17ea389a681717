import {
  FormColumn,
  type FormFinding,
  formFindings,
  type FormRow,
  headingFaults,
  headingsRecognised,
  LONGEST_FORM,
} from '@touchstone/domain'
import { type ReadSheet, readWorkbook } from '../xlsx/read-workbook.js'
import { cellsOf, type FormFileReading, notRead, referencesIn } from './form-file.js'

/** Rows the headings are looked for in. */
const LOOKED_AT = 60
/** Headings by which a row is known to be meant as them. */
const ENOUGH = 3
/** Filled cells by which a row may be headings in another language. */
const WIDE = 6

interface Found {
  readonly sheet: ReadSheet
  /** In `sheet.rows`. */
  readonly at: number
  readonly recognised: number
}

export function readFormWorkbook(bytes: Uint8Array, mostBytes: number): FormFileReading {
  const sheets = readWorkbook(bytes, LONGEST_FORM + LOOKED_AT, mostBytes)
  const found = sheets
    .flatMap((sheet) =>
      sheet.rows
        .slice(0, LOOKED_AT)
        .map(({ cells }, at): Found => ({ sheet, at, recognised: headingsRecognised(cells) })),
    )
    .toSorted((a, b) => b.recognised - a.recognised)
  const headings = found.find(({ recognised }) => recognised >= ENOUGH) ?? found.find(isWide)
  if (headings === undefined) return notRead('no_table')
  const { sheet, at } = headings
  const faults = headingFaults(sheet.rows[at]?.cells ?? [])
  if (faults.length > 0) return notRead('headings', faults)
  const rows = sheet.rows.slice(at + 1)
  const merged = rowsMerged(sheet.merged)
  const others = [...sheets.filter((one) => one !== sheet).flatMap((one) => one.rows), ...sheet.rows.slice(0, at)]
  return {
    read: true,
    rows: rows.slice(0, LONGEST_FORM).map(({ number, cells }): FormRow => {
      const findings = [...(merged.has(number) ? [formFindings.merged()] : []), ...findingsOf(sheet, number)]
      return { row: number, cells: cellsOf(cells), findings }
    }),
    cut: sheet.cut || rows.length > LONGEST_FORM,
    references: referencesIn(others.map(({ cells }) => cells.join('\n')).join('\n')),
  }
}

function isWide({ sheet, at }: Found): boolean {
  return (sheet.rows[at]?.cells.filter((cell) => cell.trim() !== '').length ?? 0) >= WIDE
}

function findingsOf({ found }: ReadSheet, row: number): FormFinding[] {
  return (found.get(row) ?? []).flatMap(({ code, field }) => {
    const column = FormColumn.options[Number(/\d+/.exec(field ?? '')?.[0] ?? Number.NaN)]
    if (column === undefined) return []
    if (code === 'formula_not_run') return [formFindings.formula(column)]
    return code === 'cell_error' ? [formFindings.errorValue(column)] : []
  })
}

/** Rows with a cell of the form that is merged with another. */
function rowsMerged(ranges: readonly string[]): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const range of ranges) {
    const [, column = '', first, , last] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
    if (column.length > 1 || column > 'H') continue
    const end = Math.min(Number(last), Number(first) + LONGEST_FORM)
    for (let row = Number(first); row <= end; row++) rows.add(row)
  }
  return rows
}
