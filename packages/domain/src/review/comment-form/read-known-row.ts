// A row that names a comment of the round: what its last column answers, if it does.
import { needsReason } from '../disposition.js'
import type { FormRow } from './form-columns.js'
import { formFindings as say } from './form-findings.js'
import { observationOf, readObservation } from './form-observations.js'
import { placeGiven } from './form-places.js'
import {
  alike,
  fit,
  type FormAnswer,
  type FormRowReading,
  type KnownComment,
  LONGEST_REASON,
  NOTHING,
} from './form-reading.js'

export function readKnownRow(
  { row, cells, findings: ofFile }: FormRow,
  number: string,
  comment: KnownComment | undefined,
  round: string,
): FormRowReading {
  const findings = [...ofFile]
  const about = {
    ...NOTHING,
    row,
    place: placeGiven(cells),
    label: cells.comment.trim().slice(0, 200).toWellFormed(),
    sameAs: [],
  }
  const ends = (outcome: FormRowReading['outcome'], answer: FormAnswer | null = null): FormRowReading => {
    const isProblem = findings.some(({ severity }) => severity === 'problem')
    const known = comment?.number ?? null
    return {
      ...about,
      number: known,
      outcome: isProblem ? 'problem' : outcome,
      answer: isProblem ? null : answer,
      findings,
    }
  }
  if (comment === undefined || comment.number === null) {
    findings.push(say.numberUnknown(number, round))
    return ends('problem')
  }
  const { type, disposition } = comment
  if (!alike(cells.comment, comment.text) || !alike(cells.proposed, comment.proposedText ?? ''))
    findings.push(say.wordsDiffer(number))
  const observation = readObservation(cells.observations)
  if (observation === null) return ends('already')
  if (disposition !== null) {
    const stands = observationOf(disposition)
    const isSame =
      alike(cells.observations, stands) ||
      disposition.code === 'duplicate' ||
      (observation !== undefined &&
        observation.code === disposition.code &&
        alike(observation.reason ?? '', disposition.reason ?? '') &&
        [null, disposition.change].includes(observation.change))
    if (!isSame) findings.push(say.answeredOtherwise(stands))
    return ends('already')
  }
  if (observation === undefined) {
    findings.push(say.observationUnreadable())
    return ends('problem')
  }
  fit('observations', observation.reason, LONGEST_REASON, findings)
  if (comment.withdrawnAt !== null) findings.push(say.withdrawn())
  if (observation.reason === null && needsReason(observation.code, type)) findings.push(say.reasonMissing())
  const { id: commentId, answers } = comment
  const editorial = type === 'editorial'
  return ends('answer', { commentId, number: comment.number, answers, editorial, ...observation })
}
