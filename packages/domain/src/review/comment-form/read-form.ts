// What each row of a form comes to: a comment that would be entered, one the round has already, an answer to one, or a problem. Nothing
// is decided here that the file alone could not decide; who handed it in is asked afterwards.
import type { FormRow } from './form-columns.js'
import { formFindings as say } from './form-findings.js'
import { formPlaces, placesByLabel } from './form-places.js'
import { contentKey, type FormOf, type FormRowReading, type KnownComment } from './form-reading.js'
import { readKnownRow } from './read-known-row.js'
import { readNewRow } from './read-new-row.js'

const NUMBER = /[A-Z0-9][A-Z0-9-]*-\d{4}-R\d{1,4}-\d{4,7}/

export function readForm(rows: readonly FormRow[], { round, statements, comments }: FormOf): FormRowReading[] {
  const places = placesByLabel(formPlaces(statements))
  const byNumber = new Map<string | null, KnownComment>(comments.map((comment) => [comment.number, comment]))
  const said = Map.groupBy(
    comments.filter(({ source, withdrawnAt }) => source === 'upload' && withdrawnAt === null),
    contentKey,
  )
  const seen = new Map<string, number>()
  return rows.flatMap((row): FormRowReading[] => {
    const number = NUMBER.exec(row.cells.memberBody.toUpperCase())?.[0]
    if (number !== undefined) return [readKnownRow(row, number, byNumber.get(number), round.code)]
    const { clause, line, part, comment, proposed } = row.cells
    // Rows that were left as they are in the empty form.
    if ([clause, line, part, comment, proposed].every((cell) => cell.trim() === '')) return []
    const reading = readNewRow(row, places, round)
    if (reading.comment === null) return [reading]
    const key = contentKey(reading.comment.content)
    const first = seen.get(`${reading.comment.country} ${key}`)
    if (first !== undefined)
      return [{ ...reading, outcome: 'already', comment: null, findings: [...reading.findings, say.repeated(first)] }]
    seen.set(`${reading.comment.country} ${key}`, row.row)
    const sameAs = (said.get(key) ?? []).flatMap(({ number: its, commenter: { organisation, name, country } }) =>
      its === null ? [] : [{ number: its, organisation, name, country }],
    )
    return [{ ...reading, sameAs }]
  })
}
