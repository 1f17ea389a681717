// A staff member's act as the audit trail takes it.
import type { AuditEntry } from '../audit/audit-trail.js'
import type { StaffActor } from './actor.js'

export type { StaffActor } from './actor.js'

/** `details` carry ids, codes and counts, never names or texts. */
export function act(
  actor: Pick<StaffActor, 'issuerId' | 'userId'>,
  action: string,
  subject: AuditEntry['subject'],
  details: AuditEntry['details'] = {},
): AuditEntry {
  return { issuerId: actor.issuerId, actor: { kind: 'staff', id: actor.userId }, action, subject, details }
}
