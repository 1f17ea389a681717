// A row that names no comment of the round: one to enter, or a problem.
import type { Statement } from '../../skill-standard/statement.js'
import { CommentContent, LONGEST_COMMENT, wordsAt } from '../comment.js'
import { Country } from '../country.js'
import type { ReviewRound } from '../review-round.js'
import { type FormCells, type FormFinding, type FormRow, typeNamed } from './form-columns.js'
import { formFindings as say } from './form-findings.js'
import { isWholeDraft, partNamed, placeGiven, plainCode } from './form-places.js'
import { fit, type FormRowReading, NOTHING } from './form-reading.js'

export function readNewRow(
  { row, cells, findings: ofFile }: FormRow,
  places: ReadonlyMap<string, Statement>,
  { scope, languages }: Pick<ReviewRound, 'scope' | 'languages'>,
): FormRowReading {
  const findings = [...ofFile]
  const { target, kept } = targetOf(cells, places, scope, findings)
  const type = typeNamed(cells.type)
  if (type === undefined) findings.push(say.typeMissing())
  const text =
    cells.comment.trim() === '' ? undefined : [kept, cells.comment.trim()].filter((words) => words !== '').join(': ')
  if (text === undefined) findings.push(say.commentMissing())
  const proposed = cells.proposed.trim() === '' ? null : cells.proposed.trim()
  fit('comment', text ?? null, LONGEST_COMMENT, findings)
  fit('proposed', proposed, LONGEST_COMMENT, findings)
  if (cells.observations.trim() !== '') findings.push(say.observationWithoutNumber())
  const country = countryOf(cells.memberBody, findings)
  const isQuestion = proposed === null && type !== 'general'
  if (isQuestion && text !== undefined && type !== undefined) findings.push(say.nothingProposed())
  const place = placeGiven(cells)
  const about = { row, place, label: (cells.comment.trim() || cells.proposed.trim()).slice(0, 200).toWellFormed() }
  if (findings.some(({ severity }) => severity === 'problem') || type === undefined || text === undefined)
    return { ...NOTHING, ...about, outcome: 'problem', findings, sameAs: [] }
  const content = CommentContent.parse({
    target,
    type,
    // The form asks for no stance: whoever proposes a change supports the draft with it, and keeps the rights of who objects.
    stance: isQuestion ? 'question' : 'support_with_change',
    text,
    proposedText: proposed,
    language: languages[0],
  })
  return { ...NOTHING, ...about, outcome: 'comment', comment: { row, country, content }, findings, sameAs: [] }
}

function targetOf(
  { clause, line, part }: FormCells,
  places: ReadonlyMap<string, Statement>,
  scope: ReviewRound['scope'],
  findings: FormFinding[],
): { target: CommentContent['target']; kept: string } {
  const kept = line.trim() === '' ? [] : [`Line ${line.trim()}`]
  const named = partNamed(part)
  if (named === undefined) kept.push(part.trim())
  const inWords = () => {
    if (kept.length > 0) findings.push(say.placeInWords(kept.join(', ')))
    return kept.join(', ')
  }
  const whole = { lineageId: null, field: null, index: null, quote: null }
  if (isWholeDraft(clause)) {
    if (part.trim() !== '' && named !== undefined) kept.push(part.trim())
    return { target: whole, kept: inWords() }
  }
  const statement = places.get(plainCode(clause))
  if (statement === undefined) {
    findings.push(say.placeUnknown(clause.trim()))
    return { target: whole, kept: '' }
  }
  const { lineageId } = statement
  if (scope !== null && !scope.includes(lineageId)) findings.push(say.placeNotAsked(clause.trim()))
  const { field, index } = named ?? { field: 'statement' as const, index: null }
  if (wordsAt(statement, field, index) === undefined) findings.push(say.partMissing(clause.trim(), part.trim()))
  return { target: { lineageId, field, index, quote: null }, kept: inWords() }
}

/** The country a cell begins with, as in "DE" or "DE 12"; the form's ** is the secretariat's own. */
function countryOf(memberBody: string, findings: FormFinding[]): Country | null {
  const given = memberBody.trim()
  if (given === '' || /^\*+$/.test(given)) return null
  const country = Country.safeParse(/^[A-Za-z]{2}(?![A-Za-z])/.exec(given)?.[0] ?? '')
  if (country.success) return country.data
  findings.push(say.countryUnknown(given))
  return null
}
