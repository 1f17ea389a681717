// A standard in a CSV file: ours, whose first lines begin with # and hold the details; or any table with a column of statements.
import { type CaseReading, type ImportFinding, MOST_ITEMS, readCasePackage, refusedReading } from '@touchstone/case'
import { decodeText } from '../decode-text.js'
import type { ReadFileOptions } from '../read-file-options.js'
import { COLUMNS } from '../table/columns.js'
import { isHeadings } from '../table/find-headings.js'
import { detailIn, isDetail } from '../table/marked-details.js'
import { packageOfTable } from '../table/read-table.js'
import { tableFindings } from '../table/table-findings.js'
import { readCsv } from './read-csv.js'

const FILE = 'The file'
/** Rows looked at for headings, details aside. */
const HEADINGS_WITHIN = 20

export function readCsvStandard(bytes: Uint8Array, { mintId, progress, ...fallback }: ReadFileOptions): CaseReading {
  const { text, encoding } = decodeText(bytes)
  const { rows, openQuote, cut } = readCsv(text, MOST_ITEMS + 1_000)
  const refusal =
    (openQuote !== null && tableFindings.openQuote(openQuote)) || (cut && tableFindings.tooManyRows(MOST_ITEMS))
  if (refusal) return refusedReading(FILE, refusal)
  const detailRows = rows.filter(isDetail)
  const tableRows = rows.filter((row) => !isDetail(row))
  const at = tableRows.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => isHeadings(cells))
  const headings = tableRows[at]
  if (headings === undefined) return refusedReading(FILE, tableFindings.noHeadings(COLUMNS.text))
  const found: ImportFinding[] = []
  if (encoding === 'Windows-1252') found.push(tableFindings.encodingRead(encoding))
  if (text.includes('\uFFFD')) found.push(tableFindings.unknownLetters())
  const { casePackage, notes } = packageOfTable(
    {
      sheet: null,
      detailsPlace: 'The lines that begin with #',
      details: detailRows.map(detailIn),
      headings: headings.cells,
      rows: tableRows.slice(at + 1),
      found,
      foundInRows: new Map(),
      fallback,
    },
    mintId,
  )
  return readCasePackage(casePackage, { mintId, notes, progress })
}
