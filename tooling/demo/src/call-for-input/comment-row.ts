import type { CommentType, DispositionCode, Stance } from '@touchstone/domain'

/**
 * `at`: `document`, a code of a duty area, duty or performance standard, or such a code and a field of it: `2.1.1/text`,
 * `2.1.1/criterion 3`. Criteria are counted from 1.
 */
export type CommentRow = readonly [
  day: string,
  commenter: string,
  at: string,
  type: CommentType,
  stance: Stance,
  text: string,
  proposed: string | null,
  answer: DispositionCode,
  reason: string | null,
  /** What Draft 1 said there, where version 1.0 says otherwise. */
  was?: string | null,
]
