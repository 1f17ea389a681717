// What can be wrong with a workbook as a whole.
import type { ImportFinding } from '@touchstone/case'
import type { ZipFault } from './read-zip.js'

const refused = (code: string, message: string): ImportFinding => ({ severity: 'refused', code, message })

export const workbookFindings = {
  not_a_zip: () =>
    refused('workbook_damaged', 'The workbook is damaged: its end is missing. Save it again and choose it again.'),
  damaged: () =>
    refused(
      'workbook_damaged',
      'The workbook is damaged or not what it claims to be. Save it again and choose it again.',
    ),
  encrypted: () => refused('workbook_encrypted', 'The workbook is protected by a password. Save it without one.'),
  too_large: () =>
    refused(
      'workbook_too_large',
      'Unpacked, the workbook has more than 256 MB. A standard does not; it may be made to do harm.',
    ),
  too_many_entries: () =>
    refused(
      'workbook_too_large',
      'The workbook has more than 2,000 parts. A standard does not; it may be made to do harm.',
    ),
  sheetsNotRead: (names: readonly string[]): ImportFinding => ({
    severity: 'noted',
    code: 'sheets_not_read',
    message: `Not read: the ${names.length === 1 ? 'sheet' : 'sheets'} ${names
      .slice(0, 5)
      .map((name) => `"${name.slice(0, 31)}"`)
      .join(', ')}.`,
  }),
} satisfies Record<ZipFault | 'sheetsNotRead', (names: readonly string[]) => ImportFinding>
