// What somebody who takes part did, as the audit trail takes it: by the id of their taking part, never by name or address.
import type { ParticipantId, ReviewRound } from '@touchstone/domain'
import type { AuditEntry } from '../../platform/audit/audit-trail.js'

export function participantAct(
  { issuerId }: Pick<ReviewRound, 'issuerId'>,
  participantId: ParticipantId,
  action: string,
  subject: AuditEntry['subject'],
  details: AuditEntry['details'] = {},
): AuditEntry {
  return { issuerId, actor: { kind: 'participant', id: participantId }, action, subject, details }
}
