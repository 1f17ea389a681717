// When a version's status changed, said both as the field prints it (a date in the issuer's zone) and as programs compare it.
import { compareInstants, type CalendarDate, dateIn, type Instant, startOfDay, type TimeZone } from '../instants.js'
import type { StandardVersion } from './version.js'

/** When a version ceased to be the one in force. */
export interface EndOfForce {
  readonly on: CalendarDate
  readonly at: Instant
}

type Published = Pick<StandardVersion, 'publishedAt' | 'effectiveOn'>

/**
 * `null` while it is in force, or waits to be. A version withdrawn after it was superseded ended when it was superseded.
 * @param successor the version it is superseded by
 */
export function endOfForce(
  version: Pick<StandardVersion, 'withdrawnAt'>,
  successor: Published | null,
  timeZone: TimeZone,
): EndOfForce | null {
  const at = (successor && inForceFrom(successor, timeZone)) ?? version.withdrawnAt
  return at === null ? null : { on: dateIn(timeZone, at), at }
}

/** When it came to the status it has; `null` for one that was never published. */
export function statusSince(
  version: Published & Pick<StandardVersion, 'status' | 'withdrawnAt'>,
  end: EndOfForce | null,
  timeZone: TimeZone,
): Instant | null {
  if (version.withdrawnAt !== null) return version.withdrawnAt
  if (end !== null) return end.at
  return version.status === 'published' ? inForceFrom(version, timeZone) : version.publishedAt
}

/** The moment of its publication, or the first of the day it takes effect when that is later. */
function inForceFrom({ publishedAt, effectiveOn }: Published, timeZone: TimeZone): Instant | null {
  if (publishedAt === null || effectiveOn === null || effectiveOn <= dateIn(timeZone, publishedAt)) return publishedAt
  const begins = startOfDay(timeZone, effectiveOn)
  return compareInstants(begins, publishedAt) > 0 ? begins : publishedAt
}
