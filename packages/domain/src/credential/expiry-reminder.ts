// Reminders before a credential expires. Each is sent once; who was missed while nothing ran gets the nearest one only.
import type { CalendarDate } from '../instants.js'

/** Days before the last valid day, farthest first. */
export const REMINDER_MARKS = [90, 60, 30, 7] as const
export type ReminderMark = (typeof REMINDER_MARKS)[number]

/** Days from one calendar date to another; negative when it lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The reminder that is due on a day, if any: the nearest mark that was reached, unless it or a nearer one was sent. */
export function dueReminder(
  expiresOn: CalendarDate,
  on: CalendarDate,
  sent: readonly number[],
): ReminderMark | undefined {
  const left = daysBetween(on, expiresOn)
  if (left < 0) return undefined
  const nearest = REMINDER_MARKS.findLast((mark) => left <= mark)
  return nearest === undefined || sent.some((mark) => mark <= nearest) ? undefined : nearest
}
