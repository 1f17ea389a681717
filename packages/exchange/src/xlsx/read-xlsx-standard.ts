// A standard in a workbook: our template, the form of three sheets that mirrors CASE, or any sheet with a column of statements.
import { type CaseReading, type ImportFinding, MOST_ITEMS, readCasePackage, refusedReading } from '@touchstone/case'
import type { ReadFileOptions } from '../read-file-options.js'
import { COLUMNS, plain } from '../table/columns.js'
import { isHeadings } from '../table/find-headings.js'
import { columnLetters } from '../table/column-letters.js'
import { detailIn, isDetail } from '../table/marked-details.js'
import { packageOfTable } from '../table/read-table.js'
import { tableFindings } from '../table/table-findings.js'
import { isCaseSheets, readCaseSheets } from './read-case-sheets.js'
import { type ReadSheet, readWorkbook } from './read-workbook.js'
import { workbookFindings } from './workbook-findings.js'
import { SHEETS } from './write-xlsx-standard.js'
import { XmlFault } from './parse-xml.js'
import { ZipError } from './read-zip.js'

const WORKBOOK = 'The workbook'
/** Rows looked at for headings: titles often stand above them. */
const HEADINGS_WITHIN = 20

export function readXlsxStandard(bytes: Uint8Array, options: ReadFileOptions): CaseReading {
  const sheets = openWorkbook(bytes)
  if (!Array.isArray(sheets)) return refusedReading(WORKBOOK, sheets)
  if (sheets.some(({ cut }) => cut)) return refusedReading(WORKBOOK, tableFindings.tooManyRows(MOST_ITEMS))
  if (isCaseSheets(sheets)) return readCaseSheets(sheets, options)
  const headed = sheets
    .filter(({ name }) => name !== SHEETS.guide)
    .map((sheet) => {
      const rows = sheet.rows.slice(markedDetails(sheet).length)
      return { sheet, rows, at: rows.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => isHeadings(cells)) }
    })
    .find(({ at }) => at !== -1)
  const headings = headed?.rows[headed.at]
  if (headed === undefined || headings === undefined)
    return refusedReading(WORKBOOK, tableFindings.noHeadings(COLUMNS.text))
  const { sheet, rows, at } = headed
  const details = sheets.find(({ name }) => plain(name) === plain(SHEETS.details))
  const { casePackage, notes } = packageOfTable(
    {
      sheet: sheet.name,
      detailsPlace: details?.name ?? WORKBOOK,
      details: details?.rows.map(({ cells }) => cells) ?? markedDetails(sheet).map(detailIn),
      headings: headings.cells,
      rows: rows.slice(at + 1),
      found: otherSheets(sheets, [sheet, details]),
      foundInRows: namedColumns(sheet, headings.cells),
      fallback: options,
    },
    options.mintId,
  )
  return readCasePackage(casePackage, { mintId: options.mintId, notes, progress: options.progress })
}

/** Only above the table: a code may begin with the mark too. */
function markedDetails({ rows }: ReadSheet): ReadSheet['rows'] {
  const others = rows.findIndex((row) => !isDetail(row))
  return others === -1 ? rows : rows.slice(0, others)
}

function openWorkbook(bytes: Uint8Array): ReadSheet[] | ImportFinding {
  try {
    return readWorkbook(bytes, MOST_ITEMS + 1_000)
  } catch (error) {
    if (error instanceof ZipError) return workbookFindings[error.fault]()
    if (error instanceof XmlFault) return workbookFindings.damaged()
    throw error
  }
}

function otherSheets(sheets: readonly ReadSheet[], read: readonly (ReadSheet | undefined)[]): ImportFinding[] {
  const others = sheets.filter((sheet) => !read.includes(sheet) && sheet.name !== SHEETS.guide && sheet.rows.length > 0)
  return others.length === 0 ? [] : [workbookFindings.sheetsNotRead(others.map(({ name }) => name))]
}

/** What was found in cells, its column by heading and letters. */
function namedColumns({ found }: ReadSheet, headings: readonly string[]): Map<number, ImportFinding[]> {
  return new Map(
    [...found].map(([number, findings]) => [
      number,
      findings.map((finding) => {
        const i = Number(/\d+$/.exec(finding.field ?? '')?.[0] ?? 0)
        return { ...finding, field: headings[i]?.trim() || `Column ${columnLetters(i)}` }
      }),
    ]),
  )
}
