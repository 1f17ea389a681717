// A version as a workbook that a committee can edit: its statements on one sheet, its details on another, and how to fill them in on a third.
import { COLUMNS, columnNamed } from '../table/columns.js'
import { detailsRows } from '../table/details-rows.js'
import { GUIDE } from '../table/guide.js'
import { type RowOptions, statementsRows } from '../table/statements-rows.js'
import { TYPE_NAMES } from '../table/types-in-cells.js'
import type { ExchangedVersion } from '../exchanged-version.js'
import { writeWorkbook } from './write-workbook.js'

export const SHEETS = { statements: 'Statements', details: 'Details', guide: 'How to fill in' } as const

const WIDTHS: Readonly<Record<string, number>> = {
  [COLUMNS.level]: 7,
  [COLUMNS.type]: 20,
  [COLUMNS.code]: 12,
  [COLUMNS.title]: 32,
  [COLUMNS.text]: 60,
  [COLUMNS.evaluationCriteria]: 50,
  [COLUMNS.equipment]: 36,
  [COLUMNS.assignment]: 40,
}

export function writeXlsxStandard(version: ExchangedVersion, options?: RowOptions): Uint8Array {
  const rows = statementsRows(version, options)
  const headings = rows[0] ?? []
  return writeWorkbook([
    {
      name: SHEETS.statements,
      rows,
      headed: true,
      widths: headings.map((heading) => WIDTHS[heading] ?? 24),
      choices: [{ column: headings.findIndex((heading) => columnNamed(heading) === 'type'), of: TYPE_NAMES }],
    },
    { name: SHEETS.details, rows: detailsRows(version), headed: false, widths: [22, 80, 20, 14, 14, 40] },
    { name: SHEETS.guide, rows: GUIDE.map((row) => [...row]), headed: true, widths: [30, 110] },
  ])
}
