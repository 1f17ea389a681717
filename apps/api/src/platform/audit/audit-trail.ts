// Who did what: one line for every write, in the same transaction, never changed. Details carry ids, codes, counts and
// hashes, never a name, an e-mail address or evidence: a trail outlives the right to be forgotten.
import { Injectable } from '@nestjs/common'
import type { Instant } from '@touchstone/domain'
import { z } from 'zod'
import { Clock } from '../clock.js'
import { toInstant } from '../database/columns.js'
import type { Database, Tx } from '../database/transactions.js'
import { NO_ISSUER, verifyAuditChain, type AuditChainReport } from './audit-chain.js'

/** Who acted. `participant` is somebody who takes part in a review round; `system` is a job or the program itself and has no id. */
export interface AuditActor {
  readonly kind: 'staff' | 'candidate' | 'participant' | 'system'
  readonly id: string | null
}

export type AuditValue =
  | string
  | number
  | boolean
  | null
  | readonly AuditValue[]
  | { readonly [key: string]: AuditValue }

export interface AuditSubject {
  /** A noun of the trade, for example `credential`. */
  readonly type: string
  readonly id: string
}

export interface AuditEntry {
  /** Whose chain the event belongs to; null for the platform's own. */
  readonly issuerId: string | null
  readonly actor: AuditActor
  /** What happened, in the past tense: `credential_issued`. */
  readonly action: string
  readonly subject: AuditSubject
  readonly details?: { readonly [key: string]: AuditValue }
}

export interface AuditEvent extends Required<AuditEntry> {
  /** 1, 2, 3 ... in the issuer's chain, without a gap. */
  readonly position: number
  readonly at: Instant
  /** SHA-256 in lower case hexadecimal. */
  readonly hash: string
  readonly previousHash: string
}

export interface AuditListQuery {
  readonly issuerId: string | null
  readonly subject?: AuditSubject
  readonly subjectType?: string
  /** Only events below this position. */
  readonly before?: number
  readonly limit: number
}

const Details = z.record(z.string(), z.json())

interface EventRow {
  readonly issuer_id: string | null
  readonly position: string
  readonly at: Date
  readonly actor_kind: AuditActor['kind']
  readonly actor_id: string | null
  readonly action: string
  readonly subject_type: string
  readonly subject_id: string
  readonly details: unknown
  readonly hash: Buffer
  readonly previous_hash: Buffer
}

@Injectable()
export class AuditTrail {
  constructor(private readonly clock: Clock) {}

  record(tx: Tx, entry: AuditEntry): Promise<void> {
    return this.recordMany(tx, [entry])
  }

  /** Writes many events in one statement, in the order given. */
  async recordMany(tx: Tx, entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return
    const at = this.clock.now()
    const rows = entries.map(({ issuerId, actor, action, subject, details = {} }) => ({
      issuer_id: issuerId,
      at,
      actor_kind: actor.kind,
      actor_id: actor.id,
      action,
      subject_type: subject.type,
      subject_id: subject.id,
      details,
    }))
    await tx.query(
      `INSERT INTO audit_events (issuer_id, at, actor_kind, actor_id, action, subject_type, subject_id, details)
       SELECT issuer_id, at, actor_kind, actor_id, action, subject_type, subject_id, details
       FROM ROWS FROM (json_to_recordset($1) AS (issuer_id uuid, at timestamptz, actor_kind text, actor_id uuid, action text,
         subject_type text, subject_id text, details jsonb)) WITH ORDINALITY AS entries
       ORDER BY ordinality`,
      [JSON.stringify(rows)],
    )
  }

  /** Latest first. */
  async list(database: Tx | Database, query: AuditListQuery): Promise<AuditEvent[]> {
    const rows = await database.query<EventRow[]>(
      `SELECT * FROM audit_events
       WHERE chain = $1 AND ($2::bigint IS NULL OR position < $2) AND ($3::text IS NULL OR subject_type = $3)
         AND ($4::text IS NULL OR subject_id = $4)
       ORDER BY position DESC LIMIT $5`,
      [
        query.issuerId ?? NO_ISSUER,
        query.before ?? null,
        query.subject?.type ?? query.subjectType ?? null,
        query.subject?.id ?? null,
        query.limit,
      ],
    )
    return rows.map(toEvent)
  }

  /** Recomputes the issuer's whole chain. */
  verify(database: Tx | Database, issuerId: string | null): Promise<AuditChainReport> {
    return verifyAuditChain(database, issuerId)
  }
}

function toEvent(row: EventRow): AuditEvent {
  return {
    issuerId: row.issuer_id,
    position: Number(row.position),
    at: String(toInstant(row.at)),
    actor: { kind: row.actor_kind, id: row.actor_id },
    action: row.action,
    subject: { type: row.subject_type, id: row.subject_id },
    details: Details.parse(row.details),
    hash: row.hash.toString('hex'),
    previousHash: row.previous_hash.toString('hex'),
  }
}
