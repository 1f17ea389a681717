// What only a table can get wrong. Codes are stable: the sites may say them in other words.
import type { ImportFinding } from '@touchstone/case'

const refused = (code: string, message: string, field?: string): ImportFinding => ({
  severity: 'refused',
  code,
  message,
  field,
})
const normalised = (code: string, message: string, field?: string): ImportFinding => ({
  severity: 'normalised',
  code,
  message,
  field,
})
const noted = (code: string, message: string, field?: string): ImportFinding => ({
  severity: 'noted',
  code,
  message,
  field,
})
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text)

export const tableFindings = {
  // the file
  titleAssumed: (title: string) =>
    normalised('title_assumed', `The file does not name the standard; it is called "${short(title)}".`),
  encodingRead: (encoding: string) =>
    normalised('encoding_read', `The file is neither UTF-8 nor UTF-16; it was read as ${encoding}.`),
  unknownLetters: () => normalised('encoding_read', 'The file holds bytes that are no text; they were read as �.'),
  openQuote: (line: number) =>
    refused(
      'open_quote',
      `The quotation mark in line ${line} is never closed, so it is not known where its cell ends.`,
    ),
  tooManyRows: (most: number) =>
    refused('too_many_rows', `The file has more than ${most.toLocaleString('en')} rows; no more can be imported.`),
  noHeadings: (wanted: string) =>
    refused(
      'headings_missing',
      `No row of headings was found. One of the columns must be called ${wanted}; the template shows all of them.`,
    ),
  // a row
  levelMissing: () =>
    refused(
      'level_unreadable',
      'It has no level. Write 1 for the top, 2 for what stands below it, and so on.',
      'level',
    ),
  levelUnreadable: (given: string) =>
    refused('level_unreadable', `Its level "${short(given)}" is not a whole number from 1.`, 'level'),
  levelJumps: (level: number, above: number) =>
    refused('level_jumps', `Its level is ${level}, but nothing above it is at level ${above}.`, 'level'),
  parentUnknown: (code: string) =>
    refused('parent_unknown', `No row has the code "${short(code)}" of its parent.`, 'parentCode'),
  parentAmbiguous: (code: string, rows: readonly number[]) =>
    refused(
      'parent_ambiguous',
      `The code "${short(code)}" of its parent is on several rows: ${rows.slice(0, 5).join(', ')}.`,
      'parentCode',
    ),
  ksaUnknown: (name: string) => noted('ksa_unknown', `Nothing has the code or ID "${short(name)}".`, 'ksas'),
  ksaAmbiguous: (name: string, rows: readonly number[]) =>
    noted(
      'ksa_ambiguous',
      `The code "${short(name)}" is on several rows (${rows.slice(0, 5).join(', ')}); the first is taken.`,
      'ksas',
    ),
  codeRepeated: (code: string, first: number) =>
    noted('code_repeated', `The code "${short(code)}" is on row ${first} too.`, 'code'),
  formula: (column: string) =>
    normalised('formula_not_run', `A formula was not run; the value it last had was taken.`, column),
  errorCell: (column: string, error: string) =>
    normalised('cell_error', `The cell holds the error ${short(error)} and is left out.`, column),
  dateRead: (column: string) => normalised('date_read', 'A date of the spreadsheet was read as YYYY-MM-DD.', column),
}
