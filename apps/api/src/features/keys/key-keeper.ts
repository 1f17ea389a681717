// Who keeps an issuer's keys: staff in the admin, or whoever runs the machine, at its console. Both leave a line of audit.
import type { IssuerId } from '@touchstone/domain'
import type { AuditEntry } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'

/** The person at the console. The platform knows no account of theirs. */
export interface Operator {
  readonly kind: 'operator'
  readonly issuerId: IssuerId
}

export type KeyKeeper = StaffActor | Operator

export function keeping(
  keeper: KeyKeeper,
  action: string,
  subject: AuditEntry['subject'],
  details: NonNullable<AuditEntry['details']>,
): AuditEntry {
  if (keeper.kind === 'staff') return act(keeper, action, subject, details)
  const actor = { kind: 'system', id: null } as const
  return { issuerId: keeper.issuerId, actor, action, subject, details: { ...details, at: 'console' } }
}
