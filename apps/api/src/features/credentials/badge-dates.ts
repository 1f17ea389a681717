// Dates of the trade as instants of a badge: from the first second of the first day to the last second of the last, in the issuer's
// zone. W3C dates have no days, only instants.
import { addDays, type CalendarDate, type Instant, startOfDay, type TimeZone } from '@touchstone/domain'

/** `2026-03-02T09:00:00Z`: a proof's dates have no fractions of a second. */
export function toTheSecond(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

export function beginningOf(timeZone: TimeZone, date: CalendarDate): string {
  return toTheSecond(startOfDay(timeZone, date))
}

/** The last second of the day. */
export function endOf(timeZone: TimeZone, date: CalendarDate): string {
  return toTheSecond(new Date(Date.parse(startOfDay(timeZone, addDays(date, 1))) - 1_000).toISOString())
}
