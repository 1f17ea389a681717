import { EntitySchema } from 'typeorm'
import { instant, json, text, uuid } from '../database/columns.js'

/** One row of the trail as stored. Chain, position and hashes are set by the database; what is given for them is ignored. */
export interface AuditEventRow {
  readonly chain: string
  readonly position: string
  readonly issuerId: string | null
  readonly at: string
  readonly actorKind: string
  readonly actorId: string | null
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly details: unknown
  readonly previousHash: Buffer
  readonly hash: Buffer
}

export const auditEventsTable = new EntitySchema<AuditEventRow>({
  name: 'audit_events',
  columns: {
    chain: uuid('chain', { primary: true, primaryKeyConstraintName: 'audit_events_pk' }),
    position: { name: 'position', type: 'bigint', primary: true, primaryKeyConstraintName: 'audit_events_pk' },
    issuerId: uuid('issuer_id', { nullable: true }),
    at: instant('at'),
    actorKind: text('actor_kind'),
    actorId: uuid('actor_id', { nullable: true }),
    action: text('action'),
    subjectType: text('subject_type'),
    subjectId: text('subject_id'),
    details: json('details'),
    previousHash: { name: 'previous_hash', type: 'bytea' },
    hash: { name: 'hash', type: 'bytea' },
  },
  indices: [{ name: 'audit_events_subject', columns: ['chain', 'subjectType', 'subjectId', 'position'] }],
  checks: [
    { name: 'audit_events_actor_kind', expression: `actor_kind IN ('staff', 'candidate', 'participant', 'system')` },
    { name: 'audit_events_previous_hash', expression: 'length(previous_hash) = 32' },
    { name: 'audit_events_hash', expression: 'length(hash) = 32' },
    { name: 'audit_events_chain', expression: `chain = coalesce(issuer_id, '00000000-0000-0000-0000-000000000000')` },
  ],
})
