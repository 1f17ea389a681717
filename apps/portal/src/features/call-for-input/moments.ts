// When a round closes, as its reader counts time.
import type { PublicRound } from '@touchstone/contract'
import { endsAt, intakeAt, isSurveyChangeable, type SurveyResponse } from '@touchstone/domain'
import { callWords } from '../../messages/call-for-input.js'
import { exactDay, longDate, zoneName } from '../../shared/dates.js'

const words = callWords.round

/** In the reader's own time, whatever the round's zone is. */
export function closingWords(round: PublicRound): string {
  const moment = exactDay(endsAt(round))
  return round.status === 'open' || round.status === 'paused' ? words.until(moment) : words.ended(moment)
}

export function lastDayWords({ closesOn, timeZone }: PublicRound): string {
  return words.day(longDate(closesOn), zoneName(timeZone))
}

export function daysLeft({ closesAt }: PublicRound, now = Date.now()): number {
  return Math.floor((Date.parse(closesAt) - now) / 86_400_000)
}

/** Whether comments are taken, late ones too. */
export function takesInput({ status }: PublicRound): boolean {
  return status === 'open' || status === 'closed' || status === 'resolving'
}

/** Whether ratings can be given, or those of `response` changed. */
export function takesRatings(
  round: PublicRound,
  response: Pick<SurveyResponse, 'submittedAt'> | null,
  now = new Date().toISOString(),
): boolean {
  return round.survey && isSurveyChangeable(response ?? { submittedAt: null }, intakeAt(round, now))
}
