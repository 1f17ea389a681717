// The chain of an issuer's audit events, and how anyone can recompute it.
//
// An event's hash is SHA-256 over the UTF-8 bytes of these eleven fields, joined by commas. A field is written as the number
// of its UTF-8 bytes, a colon and the field; null is written as `-`.
//
//   1 touchstone-audit-1 (the name of this form)     7 the actor's id, or null
//   2 hash of the event before, lower-case hex;      8 action
//     64 zeros for the first event                   9 subject type
//   3 the issuer's UUID, or the nil UUID            10 subject id
//   4 position: 1, 2, 3 ...                         11 details, as PostgreSQL prints jsonb
//   5 instant, 2026-11-03T09:30:00.000000Z
//   6 actor kind
//
// Who can change the table can also drop the triggers and write a whole new chain, so the chain proves something only against
// a `lastHash` that was noted elsewhere: `verifyAuditChain` returns it for that.
import { createHash } from 'node:crypto'
import type { Database, Tx } from '../database/transactions.js'

/** Stands for the issuer in the chain of the platform's own events. */
export const NO_ISSUER = '00000000-0000-0000-0000-000000000000'

export interface AuditChainReport {
  readonly intact: boolean
  /** How many events were found. */
  readonly events: number
  /** Position of the first event that is missing, changed or not joined to the one before; null when intact. */
  readonly firstBroken: number | null
  /** Hash of the last event; null for an empty chain and for a broken one. */
  readonly lastHash: string | null
}

interface ChainRow {
  readonly position: string
  readonly chain: string
  readonly at: string
  readonly actor_kind: string
  readonly actor_id: string | null
  readonly action: string
  readonly subject_type: string
  readonly subject_id: string
  readonly details: string
  readonly previous_hash: string
  readonly hash: string
}

const BATCH = 1000
const BEFORE_THE_FIRST = '0'.repeat(64)

/** Recomputes the whole chain outside the database, some thousand events at a time. */
export async function verifyAuditChain(database: Tx | Database, issuerId: string | null): Promise<AuditChainReport> {
  const chain = issuerId ?? NO_ISSUER
  let previous = BEFORE_THE_FIRST
  let events = 0
  let firstBroken: number | null = null
  let after = -1n
  for (let rows = await readOn(database, chain, after); rows.length > 0; rows = await readOn(database, chain, after)) {
    for (const row of rows) {
      const joined = row.position === String(events + 1) && row.previous_hash === previous
      if (firstBroken === null && !(joined && row.hash === hashOf(row))) firstBroken = events + 1
      previous = row.hash
      events += 1
      after = BigInt(row.position)
    }
  }
  const intact = firstBroken === null
  return { intact, events, firstBroken, lastHash: intact && events > 0 ? previous : null }
}

function readOn(database: Tx | Database, chain: string, after: bigint): Promise<ChainRow[]> {
  return database.query(
    `SELECT position, chain, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, actor_kind, actor_id, action,
       subject_type, subject_id, details::text AS details, encode(previous_hash, 'hex') AS previous_hash, encode(hash, 'hex') AS hash
     FROM audit_events WHERE chain = $1 AND position > $2 ORDER BY position LIMIT $3`,
    [chain, String(after), BATCH],
  )
}

function hashOf(row: ChainRow): string {
  const fields = [
    'touchstone-audit-1',
    row.previous_hash,
    row.chain,
    row.position,
    row.at,
    row.actor_kind,
    row.actor_id,
    row.action,
    row.subject_type,
    row.subject_id,
    row.details,
  ]
  const text = fields.map((field) => (field === null ? '-' : `${Buffer.byteLength(field)}:${field}`)).join(',')
  return createHash('sha256').update(text).digest('hex')
}
