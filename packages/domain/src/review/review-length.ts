// How long a public review lasts at least. ANSI Essential Requirements, public review: 30 days when the full text is
// short enough to be printed with the announcement, 45 when it is available electronically within a day of being asked for, 60 otherwise.
import { z } from 'zod'
import { fail } from '../errors.js'
import type { CalendarDate } from '../instants.js'
import { block } from '../text.js'

export const LengthRule = z.enum(['printed_in_full', 'electronic', 'otherwise']).meta({ id: 'LengthRule' })
export type LengthRule = z.infer<typeof LengthRule>

/** Days. */
export const MINIMUM_DAYS = { printed_in_full: 30, electronic: 45, otherwise: 60 } as const satisfies Record<
  LengthRule,
  number
>

/** The rule a round is held to. With an `override` it may be shorter, and the reason stands in the report. */
export const MinimumLength = z
  .strictObject({ rule: LengthRule, override: block(2_000).nullable() })
  .meta({ id: 'MinimumLength' })
export type MinimumLength = z.infer<typeof MinimumLength>

interface Span {
  readonly opensOn: CalendarDate
  readonly closesOn: CalendarDate
}

/** Whole days from the first to the last: the day of opening does not count, so that it never comes to less than was promised. */
export function reviewDays({ opensOn, closesOn }: Span): number {
  return Math.round((Date.parse(`${closesOn}T00:00:00Z`) - Date.parse(`${opensOn}T00:00:00Z`)) / 86_400_000)
}

/** @throws DomainError `review_too_short` */
export function requireLongEnough({ minimumLength, ...span }: Span & { readonly minimumLength: MinimumLength }): void {
  const [days, minimum] = [reviewDays(span), MINIMUM_DAYS[minimumLength.rule]]
  if (days < minimum && minimumLength.override === null) fail('review_too_short', { days, minimum })
}
