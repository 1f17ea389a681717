// Time as the trade writes it: instants in UTC as ISO strings, validity dates as calendar dates in the issuer's stated zone.
import { z } from 'zod'

/** ISO 8601 instant in UTC with milliseconds or without, ending in `Z`. A string, because dates have no JSON form. */
export const Instant = z.iso.datetime().meta({ id: 'Instant', description: 'Instant in UTC, ISO 8601' })
export type Instant = z.infer<typeof Instant>

/** For sorting: as text, `10:00:00.5Z` would come before `10:00:00Z`. */
export function compareInstants(a: Instant, b: Instant): number {
  return Date.parse(a) - Date.parse(b)
}

/** A calendar date `YYYY-MM-DD`, read in the issuer's time zone. */
export const CalendarDate = z.iso.date().meta({ id: 'CalendarDate', description: 'Calendar date, YYYY-MM-DD' })
export type CalendarDate = z.infer<typeof CalendarDate>

/** An IANA time zone name the running platform knows, for example `Europe/Warsaw`. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, { error: 'Use an IANA time zone name, for example Europe/Warsaw.' })
  .meta({ id: 'TimeZone' })
export type TimeZone = z.infer<typeof TimeZone>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

// Making a formatter costs a hundred times what using it does, and a verification uses one. There are as many as zones in use.
const calendars = new Map<TimeZone, Intl.DateTimeFormat>()

/** The calendar date on which `at` falls in `timeZone`. */
export function dateIn(timeZone: TimeZone, at: Instant): CalendarDate {
  const calendar = calendars.get(timeZone) ?? calendarOf(timeZone)
  return calendar.format(new Date(at))
}

function calendarOf(timeZone: TimeZone): Intl.DateTimeFormat {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  calendars.set(timeZone, calendar)
  return calendar
}

/**
 * The same day `years` later: the last day of a validity of so many years, as the trade prints it. 29 February becomes
 * 28 February where the year has none.
 */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  const iso = (n: number, width: number) => String(n).padStart(width, '0')
  return `${iso(year + years, 4)}-${iso(month, 2)}-${iso(Math.min(day, last), 2)}`
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

const QUARTER_OF_AN_HOUR = 15 * 60_000

/** The first moment of a calendar date in `timeZone`. Zones differ from UTC by whole quarters of an hour, and by less than a day. */
export function startOfDay(timeZone: TimeZone, date: CalendarDate): Instant {
  let at = Date.parse(`${date}T00:00:00Z`) - 24 * 60 * 60_000
  while (dateIn(timeZone, new Date(at).toISOString()) < date) at += QUARTER_OF_AN_HOUR
  return new Date(at).toISOString()
}
