// How each outcome looks and what is said of it. Both tables are complete over the domain's outcomes or do not compile.
import type { Verification } from '@touchstone/contract'
import { dateIn, type CalendarDate, type VerificationOutcome } from '@touchstone/domain'
import { verify as words } from '../../messages/verify.js'
import { longDate } from '../../shared/dates.js'

export type Tone = 'good' | 'warn' | 'bad' | 'note' | 'unknown'

export const toneOf = {
  valid: 'good',
  not_yet_valid: 'note',
  expired: 'warn',
  suspended: 'warn',
  withdrawn: 'bad',
  replaced: 'note',
  erased: 'unknown',
  not_found: 'unknown',
} as const satisfies Record<VerificationOutcome, Tone>

export interface Said {
  readonly answer: string
  readonly day: string
  readonly ground: string
  /** Why the status is what it is, in public wording; only where the status itself needs a reason. */
  readonly reason: string | null
  readonly advice: string | null
}

const REASONED: readonly VerificationOutcome[] = ['suspended', 'withdrawn', 'replaced']

/** The day it is now where the answer's days are counted. */
export function todayOf({ checkedAt, timeZone }: Pick<Verification, 'checkedAt' | 'timeZone'>): CalendarDate {
  return dateIn(timeZone ?? 'UTC', checkedAt)
}

export function say(verification: Verification): Said {
  const { outcome, on, credential } = verification
  const { answer, onPastDay, ground, advice } = words.outcomes[outcome]
  const today = todayOf(verification)
  const certificate = credential?.certificate
  const expiresOn = certificate?.expiresOn ?? null
  const reason = credential?.status.reason ?? null
  return {
    answer: on < today ? onPastDay : answer,
    day: longDate(on),
    ground: withScope(
      verification,
      ground({
        since: longDate(credential?.status.since ?? on),
        effective: longDate(certificate?.effectiveOn ?? on),
        expires: expiresOn === null ? null : longDate(expiresOn),
        past: (certificate?.effectiveOn ?? on) <= today,
      }),
    ),
    // A reinstated credential is as good as any other: why it was once suspended is nobody's business now.
    reason: REASONED.includes(outcome) && reason !== null ? words.reasons[reason] : null,
    // What to do is said of today only.
    advice: on < today ? null : advice,
  }
}

/** That areas were taken away is said of the ID that was replaced for it, and of the one that stands. */
function withScope({ outcome, credential }: Verification, ground: string): string {
  const reduced = credential?.scopeReduced ?? null
  if (reduced === null || outcome === 'erased') return ground
  const day = longDate(reduced.on)
  if (outcome !== 'replaced') return `${ground} ${words.scopeReduced.now(day)}`
  // One whose scope had been reduced may be replaced for another reason later.
  const { since, reason } = credential?.status ?? {}
  return since === reduced.on && reason === reduced.reason ? words.scopeReduced.old(day) : ground
}
