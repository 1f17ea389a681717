// The last column of the form: what the committee decided, in words it can be read from again.
import type { Disposition, DispositionCode, ReviewChange } from '../disposition.js'

const WORDS = {
  accepted: 'Accepted',
  accepted_modified: 'Accepted with modification',
  partly_accepted: 'Partly accepted',
  not_accepted: 'Not accepted',
  noted: 'Noted',
  deferred: 'Deferred to the next revision',
  withdrawn: 'Withdrawn by its author',
  duplicate: 'Repeats',
} as const satisfies Record<DispositionCode, string>

/** Answers a form can bring back: a withdrawal is its author's, and what repeats another is joined at the desk. */
export type FormCode = Exclude<DispositionCode, 'withdrawn' | 'duplicate'>

/** What a cell may begin with, the longer before what begins alike. */
const BEGINNINGS: readonly (readonly [string, FormCode])[] = [
  ['accepted with modifications', 'accepted_modified'],
  ['accepted with modification', 'accepted_modified'],
  ['accepted in principle', 'accepted_modified'],
  ['accepted in part', 'partly_accepted'],
  ['partially accepted', 'partly_accepted'],
  ['partly accepted', 'partly_accepted'],
  ['not accepted', 'not_accepted'],
  ['rejected', 'not_accepted'],
  ['accepted', 'accepted'],
  ['deferred to the next revision', 'deferred'],
  ['deferred', 'deferred'],
  ['noted', 'noted'],
]

/** For the sentence that says what a cell may begin with. */
export const OBSERVATION_BEGINNINGS: readonly string[] = [
  WORDS.accepted,
  WORDS.accepted_modified,
  WORDS.partly_accepted,
  WORDS.not_accepted,
  WORDS.noted,
  WORDS.deferred,
]

type Told = Pick<Disposition, 'code' | 'change' | 'reason'>

/** @param repeated the number of the comment a duplicate repeats */
export function observationOf({ code, change, reason }: Told, repeated: string | null = null): string {
  const changed = change === 'none' ? '' : ` (${change} change)`
  const head = code === 'duplicate' && repeated !== null ? `${WORDS.duplicate} ${repeated}` : WORDS[code]
  return reason === null ? `${head}${changed}` : `${head}${changed}: ${reason}`
}

export interface Observation {
  readonly code: FormCode
  readonly reason: string | null
  /** `null` when the cell does not say. */
  readonly change: ReviewChange | null
}

/** The answer a cell gives; `undefined` when it does not begin with one, and `null` when it is empty. */
export function readObservation(cell: string): Observation | null | undefined {
  const text = cell.trim()
  if (text === '') return null
  const lower = text.toLowerCase()
  const [beginning, code] = BEGINNINGS.find(([words]) => lower.startsWith(words)) ?? []
  if (beginning === undefined || code === undefined) return undefined
  const rest = text.slice(beginning.length)
  // "Accepted by two of seven" is not one: after the answer comes its kind of change, a sign, a new line, or nothing.
  const read =
    /^\s*(?:\((?<change>substantive|editorial|no) change\))?(?:\s*[:.;,–—-]\s*|\s*\n\s*|\s*$)(?<reason>[^]*)$/iu.exec(
      rest,
    )
  if (!read?.groups) return undefined
  const { change, reason = '' } = read.groups
  const named = change?.toLowerCase()
  return {
    code,
    reason: reason.trim() === '' ? null : reason.trim(),
    change: named === undefined ? null : named === 'no' ? 'none' : (named as 'substantive' | 'editorial'),
  }
}
