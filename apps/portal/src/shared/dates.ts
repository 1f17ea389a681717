import type { CalendarDate, Instant } from '@touchstone/domain'
import { language, LOCALES } from '../messages/language.js'

/** A calendar date in words: `14 February 2025`. It is nobody's instant, so no zone moves it. */
export function longDate(date: CalendarDate): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}

/** An instant to the second with its offset, for a record: `23 November 2026 at 01:41:12 CET`. `timeZone` defaults to the visitor's own. */
export function exactTime(instant: Instant, timeZone?: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'long', timeZone }).format(
    new Date(instant),
  )
}

/** The day and time of an instant where the visitor is: `23 Nov 2026, 14:05`. */
export function exactDay(instant: Instant): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  )
}

/** The hour that begins with an instant, where the visitor is: `23 Nov 2026, 14:00 – 15:00`. */
export function hourSpan(start: Instant): string {
  const from = new Date(start)
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short' }).formatRange(
    from,
    new Date(from.getTime() + 3_600_000),
  )
}

/** What a zone is called where people live in it, `Central European Time`; the IANA name where the browser knows no other. */
export function zoneName(timeZone: string): string {
  const parts = new Intl.DateTimeFormat(LOCALES[language], { timeZone, timeZoneName: 'longGeneric' }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}
