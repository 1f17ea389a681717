// A version's status in the words of CASE (implementation guide 1.1, section 4.2), and the dates that go with it. A start that has
// passed never changes again, so retiring a version sets its end and leaves its start.
import type { EndOfForce, StandardVersion, VersionStatus } from '@touchstone/domain'

const STATUSES = {
  draft: 'Draft',
  approved: 'Draft',
  discarded: 'Draft',
  pending: 'Pending Implementation',
  published: 'Implemented',
  superseded: 'Retired',
  withdrawn: 'Retired',
} satisfies Record<VersionStatus, string>

export function adoptionStatus(status: VersionStatus): string {
  return STATUSES[status]
}

export function statusDates({ effectiveOn }: Pick<StandardVersion, 'effectiveOn'>, end: EndOfForce | null) {
  return {
    ...(effectiveOn !== null && { statusStartDate: effectiveOn }),
    ...(end !== null && { statusEndDate: end.on }),
  }
}
