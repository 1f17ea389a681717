// The public look-up: one query by the unique index, whatever the size of the register.
import { Injectable } from '@nestjs/common'
import type { VerifiedCredential } from '@touchstone/contract'
import {
  type CalendarDate,
  Certificate,
  type CredentialEvent,
  CredentialEvent as Event,
  type CredentialId,
  type CredentialKey,
  type Instant,
  type IssuerId,
  type TimeZone,
} from '@touchstone/domain'
import { poolOf } from '../../platform/database/data-source.js'
import type { Database } from '../../platform/database/transactions.js'

export interface RegisterEntry {
  readonly key: CredentialKey
  readonly issuerId: IssuerId
  readonly certificate: Certificate
  readonly decidedOn: CalendarDate
  readonly effectiveOn: CalendarDate
  readonly expiresOn: CalendarDate | null
  readonly listed: boolean
  readonly erasedAt: Instant | null
  readonly replacedBy: string | null
  readonly renews: string | null
  readonly renewedBy: string | null
  readonly timeZone: TimeZone
  readonly history: CredentialEvent[]
  readonly standard: VerifiedCredential['standard']
}

interface Row extends Omit<RegisterEntry, 'standard'>, Omit<VerifiedCredential['standard'], 'newer'> {
  readonly newer: VerifiedCredential['standard']['newer']
}

const LOOK_UP_BY = `
  SELECT c.key, c.issuer_id AS "issuerId", c.certificate, c.decided_on::text AS "decidedOn", c.effective_on::text AS "effectiveOn", c.expires_on::text AS "expiresOn",
         c.listed, to_char(c.erased_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "erasedAt", c.replaced_by AS "replacedBy",
         (SELECT o.credential_id FROM credentials o WHERE o.credential_id = c.renews AND o.listed) AS renews,
         (SELECT r.credential_id FROM credentials r
           WHERE r.renews = c.credential_id AND r.listed AND r.status IN ('active', 'suspended') LIMIT 1) AS "renewedBy", i.time_zone AS "timeZone",
         s.id AS "standardId", s.designation, v.title, v.number, v.status,
         (SELECT json_agg(json_build_object('action', e.action, 'status', e.status, 'reason', e.reason, 'note', NULL,
                   'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'on', e."on", 'decidedOn', e.decided_on, 'by', NULL) ORDER BY e.position)
            FROM credential_events e WHERE e.credential_key = c.key) AS history,
         (SELECT json_build_object('number', n.number, 'publishedOn', n.published_on)
            FROM standard_versions n WHERE n.standard_id = v.standard_id AND n.status = 'published' AND n.published_at > v.published_at) AS newer
    FROM credentials c
    JOIN issuers i ON i.id = c.issuer_id
    JOIN standard_versions v ON v.id = c.version_id
    JOIN skill_standards s ON s.id = v.standard_id
   WHERE c.credential_id = `

const LOOK_UP = { name: 'look_up_credential', text: `${LOOK_UP_BY}$1` }
const LOOK_UP_OPEN = { name: 'look_up_open_credential', text: `${LOOK_UP_BY}$1 AND c.listed` }
const LOOK_UP_MANY = `${LOOK_UP_BY}ANY($1) AND c.listed`

@Injectable()
export class VerificationRepository {
  /** Also of a credential that is not open to the public: for its holder's own links. */
  async find(db: Database, credentialId: CredentialId): Promise<RegisterEntry | undefined> {
    const row = await lookUp(db, LOOK_UP, credentialId)
    return row && toEntry(row)
  }

  /**
   * Where it is open to the public. Of what is not, the database gathers nothing and nothing is read, so that it takes no longer than of what
   * there is not: the time of an answer must not tell what its words keep.
   */
  async findOpen(db: Database, credentialId: CredentialId): Promise<RegisterEntry | undefined> {
    const row = await lookUp(db, LOOK_UP_OPEN, credentialId)
    return row && toEntry(row)
  }

  /** Of these credentials, those open to the public, by ID. */
  async findListed(db: Database, ids: readonly CredentialId[]): Promise<Map<CredentialId, RegisterEntry>> {
    const { rows } = await poolOf(db.dataSource).query<Row>(LOOK_UP_MANY, [ids])
    return new Map(rows.map((row) => [row.certificate.credentialId, toEntry(row)]))
  }
}

function toEntry(row: Row): RegisterEntry {
  const { standardId, designation, title, number, status, newer, ...entry } = row
  return {
    ...entry,
    certificate: Certificate.parse(entry.certificate),
    history: entry.history.map((event) => Event.parse(event)),
    standard: { standardId, designation, title, number, status, newer },
  }
}

/**
 * Planning the look-up takes a server longer than running it, so each connection keeps the plan under a name. The connections of the
 * embedded database share one session, in which the name would be taken after the first: there it has none.
 */
async function lookUp(
  db: Database,
  { name, text }: typeof LOOK_UP,
  credentialId: CredentialId,
): Promise<Row | undefined> {
  const pool = poolOf(db.dataSource)
  const planned = pool.options.stream === undefined ? { name } : {}
  const { rows } = await pool.query<Row>({ ...planned, text, values: [credentialId] })
  return rows[0]
}
