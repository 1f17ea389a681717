import type { ExchangedVersion } from '../exchanged-version.js'
import { detailsRows } from '../table/details-rows.js'
import { type RowOptions, statementsRows } from '../table/statements-rows.js'
import { writeCsv } from './write-csv.js'

/** A version as one CSV file: its details in lines that begin with #, then a row for each statement. */
export function writeCsvStandard(version: ExchangedVersion, options?: RowOptions): Uint8Array {
  const details = detailsRows(version).map(([name, ...values]) => [`#${name}`, ...values])
  return writeCsv([...details, ...statementsRows(version, options)])
}
