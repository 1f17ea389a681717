import type { VerificationOutcome } from '@touchstone/domain'

/** Each outcome has an outline of its own, so that it can be told apart without its colour and at arm's length. */
const SHAPES = {
  // a seal with a tick
  valid:
    'M24 2l6 4.6 7.5-.6 2.3 7.2 6 4.6L43.4 25l2.4 7.2-6 4.6-2.3 7.2-7.5-.6L24 48l-6-4.6-7.5.6-2.3-7.2-6-4.6L4.6 25 2.2 17.8l6-4.6L10.5 6l7.5.6zM13 25.5l8 8L36 18.5',
  // a clock before the hour
  not_yet_valid: 'M24 3a22 22 0 1 0 0 44 22 22 0 0 0 0-44zM24 13v12.5l8.5 5.5',
  // an hourglass that has run out
  expired: 'M9 4h30M9 46h30M13 4v7c0 7 9 9 9 14s-9 7-9 14v7M35 4v7c0 7-9 9-9 14s9 7 9 14v7M17 42c2-5 12-5 14 0',
  // two bars, held
  suspended: 'M24 3a22 22 0 1 0 0 44 22 22 0 0 0 0-44zM18.5 16v18M29.5 16v18',
  // an eight-cornered stop with a cross
  withdrawn: 'M15 3h18l13 13v18L33 47H15L2 34V16zM16 17l16 16M32 17 16 33',
  // one sheet giving way to the next
  replaced: 'M6 4h20v12M6 4v28h10M22 18h20v28H22zM27 32h10M33 27l5 5-5 5',
  // a sheet with nothing on it, struck out
  erased: 'M8 4h32v42H8zM3 47 45 3',
  // an empty place under a glass
  not_found: 'M21 4a17 17 0 1 0 0 34 17 17 0 0 0 0-34zM33 33.5 45 46M15.5 21h11',
} satisfies Record<VerificationOutcome, string>

export function OutcomeIcon({ outcome }: { readonly outcome: VerificationOutcome }) {
  return (
    <svg
      viewBox="0 0 48 50"
      fill="none"
      stroke="currentColor"
      strokeWidth="3.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[outcome]} />
    </svg>
  )
}
