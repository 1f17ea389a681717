// The dates of a version and the order they come in, as the field uses them: the body decides, publishes, the version takes effect,
// people begin by it; later its last assessment, then its sunset.
import { fail, type VersionDate } from '../errors.js'
import type { CalendarDate } from '../instants.js'
import type { StandardVersion } from './version.js'

/** The first of each pair is never the later one; they may be the same day. */
const ORDER: readonly (readonly [VersionDate, VersionDate])[] = [
  ['approvedOn', 'publishedOn'],
  ['publishedOn', 'effectiveOn'],
  ['effectiveOn', 'newStartsFrom'],
  ['effectiveOn', 'lastAssessmentOn'],
  ['effectiveOn', 'sunsetOn'],
  ['lastAssessmentOn', 'sunsetOn'],
]

/** @throws DomainError `version_dates_out_of_order` naming the first two that are */
export function requireDatesInOrder(version: Pick<StandardVersion, VersionDate>): void {
  for (const [earlier, later] of ORDER) {
    const [earlierOn, laterOn] = [version[earlier], version[later]]
    if (earlierOn !== null && laterOn !== null && earlierOn > laterOn)
      fail('version_dates_out_of_order', { earlier, earlierOn, later, laterOn })
  }
}

/** When a version that has a successor, or will have none, comes to its end. */
export type ClosingDates = Pick<StandardVersion, 'lastAssessmentOn' | 'sunsetOn'>

/**
 * The version with other closing dates. What has been closed before today stays so; a date that is set anew lies today or later,
 * because nobody loses a day that has passed.
 * @throws DomainError `version_not_published`, `closing_date_past`, `version_dates_out_of_order`
 */
export function setClosingDates(version: StandardVersion, dates: ClosingDates, today: CalendarDate): StandardVersion {
  if (version.status !== 'published' && version.status !== 'superseded')
    fail('version_not_published', { versionId: version.id, status: version.status })
  for (const date of [
    ...(dates.lastAssessmentOn === version.lastAssessmentOn ? [] : [dates.lastAssessmentOn]),
    ...(dates.sunsetOn === version.sunsetOn ? [] : [dates.sunsetOn]),
  ])
    if (date !== null && date < today) fail('closing_date_past', { on: date, today })
  const closed = { ...version, lastAssessmentOn: dates.lastAssessmentOn, sunsetOn: dates.sunsetOn }
  requireDatesInOrder(closed)
  return closed
}
