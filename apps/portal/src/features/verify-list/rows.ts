// What is said of the rows of a list, which of them need a look, and the same as a file.
import type { ListVerification, VerifiedRow } from '@touchstone/contract'
import { writeCsv } from '@touchstone/exchange'
import { type RowAnswer, verifyList as words } from '../../messages/verify-list.js'

export type Filter = 'all' | 'needs_look' | 'wrong_name' | RowAnswer

export function answerOf({ outcome }: VerifiedRow): RowAnswer {
  return outcome ?? 'unreadable'
}

/** Anything but valid, or a name that is not the one on it. A row that repeats another is no fault. */
export function needsLook(row: VerifiedRow): boolean {
  return row.outcome !== 'valid' || (row.nameMatch !== null && row.nameMatch !== 'same')
}

export function isShown(row: VerifiedRow, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'needs_look':
      return needsLook(row)
    case 'wrong_name':
      return row.nameMatch !== null && row.nameMatch !== 'same'
    default:
      return answerOf(row) === filter
  }
}

/** The filters that show anything, with how many rows each: what was counted first. */
export function countsOf(rows: readonly VerifiedRow[]): readonly { filter: Filter; count: number }[] {
  const filters: Filter[] = [
    'all',
    'needs_look',
    // The border: the keys of a table that is complete over the answers.
    ...(Object.keys(words.answers) as RowAnswer[]),
    'wrong_name',
  ]
  return filters
    .map((filter) => ({ filter, count: rows.filter((row) => isShown(row, filter)).length }))
    .filter(({ filter, count }) => filter === 'all' || count > 0)
}

/** In UTF-8, with no cell a spreadsheet would run: what was given may be a formula. */
export function csvOf({ rows, checkedAt }: ListVerification): Uint8Array {
  const { csv } = words
  const head = [csv.row, csv.given, csv.id, csv.answer, csv.problem, csv.name, csv.match, csv.title, csv.issuer]
  return writeCsv([
    [...head, csv.effective, csv.expires, csv.since, csv.checked],
    ...rows.map((row) => [
      String(row.row),
      row.given,
      row.credentialId ?? '',
      words.answers[answerOf(row)],
      row.problem === null ? (row.repeats === null ? '' : words.repeats(row.repeats)) : words.problems[row.problem],
      row.name ?? '',
      row.nameMatch === null ? '' : csv.matches[row.nameMatch],
      row.credentialTitle ?? '',
      row.issuer ?? '',
      row.effectiveOn ?? '',
      row.expiresOn ?? '',
      row.since ?? '',
      checkedAt,
    ]),
  ])
}
