// Approval: the body has decided on a draft. Its content is frozen from then on; reopening it takes the decision back.
import { fail } from '../errors.js'
import type { CalendarDate } from '../instants.js'
import { type ReadinessInput, requireReady } from './readiness/readiness.js'
import { type StandardVersion, versionLifecycle } from './version.js'

export interface Approval extends Omit<ReadinessInput, 'version'> {
  /** The day of the meeting or the ballot. */
  readonly approvedOn: CalendarDate
  readonly note: string | null
  readonly today: CalendarDate
}

/** @throws DomainError `illegal_transition`, `version_not_ready`, `date_in_future` */
export function approve(
  version: StandardVersion,
  { statements, changes = [], approvedOn, note, today }: Approval,
): StandardVersion {
  const status = versionLifecycle.next(version.status, 'approve')
  if (approvedOn > today) fail('date_in_future', { on: approvedOn, today })
  requireReady(version, { statements, changes })
  return { ...version, status, approvedOn, approvalNote: note }
}

/** @throws DomainError `illegal_transition` */
export function reopen(version: StandardVersion): StandardVersion {
  return {
    ...version,
    status: versionLifecycle.next(version.status, 'reopen'),
    approvedOn: null,
    approvalNote: null,
  }
}
