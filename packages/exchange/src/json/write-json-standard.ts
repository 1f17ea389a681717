// A version as our own JSON: everything a version holds, under the names the domain has for it.
import type { ExchangedVersion } from '../exchanged-version.js'

/** Says what the file is; raised when the form changes so that an older reader would misread it. */
export const JSON_FORMAT = { format: 'touchstone-standard', formatVersion: 1 } as const

export function writeJsonStandard({ designation, details, statements }: ExchangedVersion): Uint8Array {
  return new TextEncoder().encode(
    `${JSON.stringify({ ...JSON_FORMAT, designation, version: details, statements }, null, 2)}\n`,
  )
}
