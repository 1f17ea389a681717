// Comments as rows of the form, the last column filled from the answers that stand. The form leaves the house: nothing in it says who
// made a comment but the country, and the number it is known by.
import type { LineageId } from '../../ids.js'
import type { ReviewComment } from '../comment.js'
import type { Disposition } from '../disposition.js'
import { type FormCells, TYPE_LETTERS } from './form-columns.js'
import { observationOf } from './form-observations.js'
import { partName } from './form-places.js'

type Told = Pick<ReviewComment, 'number' | 'commenter' | 'target' | 'type' | 'text' | 'proposedText'> & {
  readonly disposition: Pick<Disposition, 'code' | 'change' | 'reason' | 'duplicateOf'> | null
}

/**
 * @param labelOf what the form calls each statement
 * @param numberOf the number of a comment that another repeats
 */
export function formRows(
  comments: readonly Told[],
  labelOf: ReadonlyMap<LineageId, string>,
  numberOf: (id: string) => string | undefined,
): FormCells[] {
  return comments.map(({ number, commenter, target, type, text, proposedText, disposition }) => {
    const repeated = disposition?.duplicateOf ?? null
    return {
      memberBody: `${commenter.country}\n${number ?? ''}`,
      line: '',
      clause: target.lineageId === null ? '' : (labelOf.get(target.lineageId) ?? ''),
      part: partName(target),
      type: TYPE_LETTERS[type],
      comment: text,
      proposed: proposedText ?? '',
      observations:
        disposition === null ? '' : observationOf(disposition, repeated === null ? null : (numberOf(repeated) ?? null)),
    }
  })
}
