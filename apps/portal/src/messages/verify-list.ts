// The words of checking a list. A name is said to be right or not; the right one is never told.
import type { RowProblem } from '@touchstone/contract'
import type { NameMatch, VerificationOutcome } from '@touchstone/domain'
import { inLanguage } from './language.js'

/** What can be said of a row in one word. */
export type RowAnswer = VerificationOutcome | 'unreadable'

export const verifyList = inLanguage({
  en: {
    title: 'Check a list',
    heading: 'Check a list of credentials',
    lead: 'Up to 5,000 credential IDs, each with the name you were told if you have it. The list is answered and not kept.',
    paste: 'Paste the list',
    pasteHint: 'One credential ID in each row. A name may stand beside it, as copied from a spreadsheet.',
    check: 'Check the list',
    file: 'Or take a file',
    fileHint:
      'CSV or a workbook (XLSX), with a column of IDs. A column of names is found by its heading or its looks. Up to 4 MB.',
    choose: 'Choose a file',
    tooLarge: 'This file is larger than 4 MB. A list of 5,000 rows is smaller: take out what is not needed.',
    empty: 'There is nothing to check yet.',
    reading: 'Reading the list and asking the register',
    noAnswer: 'There is no answer yet',
    another: 'Check another list',
    single: 'Check a single document or ID',
    answerHeading: (rows: number) => (rows === 1 ? '1 row checked' : `${count(rows)} rows checked`),
    checkedAt: 'Checked',
    allGood: 'All are valid, and every name that was given is right.',
    lookAt: (rows: number) => (rows === 1 ? '1 row needs a look.' : `${count(rows)} rows need a look.`),
    download: 'Download as CSV',
    filters: 'Show',
    all: 'All',
    needsLook: 'Needs a look',
    wrongName: 'Another name',
    shown: (some: number, all: number) => `The first ${count(some)} of ${count(all)} rows are shown.`,
    showAll: 'Show them all',
    none: 'No row is like this.',
    columns: { row: 'Row', id: 'Credential ID', answer: 'Answer', name: 'Name', dates: 'Dates' },
    answers: {
      valid: 'Valid',
      not_yet_valid: 'Not yet valid',
      expired: 'Expired',
      suspended: 'Suspended',
      withdrawn: 'Withdrawn',
      replaced: 'Replaced',
      erased: 'Erased',
      not_found: 'Not found',
      unreadable: 'No ID',
    } satisfies Record<RowAnswer, string>,
    problems: {
      missing: 'No ID is given.',
      not_an_id: 'This is not a credential ID.',
      wrong_check_symbol: 'One character of the ID is wrong or missing.',
    } satisfies Record<RowProblem, string>,
    repeats: (row: number) => `The same as row ${row}.`,
    matches: {
      same: 'is the name on it',
      nearly: 'is nearly the name on it',
      different: 'is not the name on it',
    } satisfies Record<NameMatch, string>,
    noName: 'Not asked',
    from: (date: string) => `from ${date}`,
    until: (date: string) => `last valid day ${date}`,
    forever: 'does not expire',
    since: (date: string) => `since ${date}`,
    csv: {
      filename: 'verified',
      row: 'Row',
      given: 'Given as ID',
      id: 'Credential ID',
      answer: 'Answer',
      problem: 'Problem',
      name: 'Name given',
      match: 'Name confirmed',
      title: 'Credential',
      issuer: 'Issuer',
      effective: 'In effect from',
      expires: 'Last valid day',
      since: 'Status since',
      checked: 'Checked at',
      matches: { same: 'yes', nearly: 'nearly', different: 'no' } satisfies Record<NameMatch, string>,
    },
  },
})

function count(rows: number): string {
  return rows.toLocaleString('en-GB')
}
