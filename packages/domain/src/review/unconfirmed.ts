// What somebody sent whose address was never confirmed: it does not count, nobody reads it, and it is kept no longer than its sender was told.
import { addDays, dateIn, type Instant, startOfDay } from '../instants.js'

/** Days, said beside the form. */
export const UNCONFIRMED_DAYS = 30

/** What was sent before this moment and not confirmed is deleted. Whole days in UTC, so that nothing is deleted a moment too soon. */
export function unconfirmedBefore(at: Instant): Instant {
  return startOfDay('UTC', addDays(dateIn('UTC', at), -UNCONFIRMED_DAYS))
}
