// A version that was published for a later day takes effect on it, and the one in force until then is superseded. Publication at once
// is the same without the wait.
import { fail } from '../errors.js'
import type { CalendarDate } from '../instants.js'
import { currentVersion } from './skill-standard.js'
import { type ClosingDates, requireDatesInOrder } from './version-dates.js'
import { type StandardVersion, versionLifecycle } from './version.js'

export interface InForce {
  readonly version: StandardVersion
  /** The one before it, as it is from now on; `null` when none was in force. */
  readonly superseded: StandardVersion | null
}

/** Whether a pending version's day has come. */
export function isDue(version: Pick<StandardVersion, 'status' | 'effectiveOn'>, today: CalendarDate): boolean {
  return version.status === 'pending' && version.effectiveOn !== null && version.effectiveOn <= today
}

/**
 * @param others the other versions of the standard
 * @throws DomainError `illegal_transition`, `version_not_due`
 */
export function takeEffect(version: StandardVersion, others: readonly StandardVersion[], today: CalendarDate): InForce {
  const status = versionLifecycle.next(version.status, 'takeEffect')
  if (!isDue(version, today)) fail('version_not_due', { versionId: version.id, effectiveOn: version.effectiveOn ?? '' })
  const closes = version.closesPrevious ?? { lastAssessmentOn: null, sunsetOn: null }
  return { version: { ...version, status }, superseded: supersede(currentVersion(others), version, closes) }
}

/** @throws DomainError `version_dates_out_of_order` */
export function supersede(
  before: StandardVersion | undefined,
  successor: Pick<StandardVersion, 'id'>,
  closes: ClosingDates,
): StandardVersion | null {
  if (!before) return null
  // What was announced for it before holds unless the successor says otherwise.
  const { lastAssessmentOn, sunsetOn } = closes.lastAssessmentOn === null && closes.sunsetOn === null ? before : closes
  const status = versionLifecycle.next(before.status, 'supersede')
  const superseded = { ...before, status, supersededBy: successor.id, lastAssessmentOn, sunsetOn }
  requireDatesInOrder(superseded)
  return superseded
}
