// Credentials, their histories and the evidence they stand on.
import { Injectable } from '@nestjs/common'
import type { CredentialsQuery, CredentialSummary } from '@touchstone/contract'
import {
  type Assessment,
  type CandidateId,
  Credential,
  type CredentialDefinitionId,
  type CredentialEvent,
  type CredentialId,
  fail,
  type IssuerId,
  type Issuer,
  dateIn,
  type Instant,
} from '@touchstone/domain'
import { In } from 'typeorm'
import { toInstant } from '../../platform/database/columns.js'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import { containing, type Page, selectPage } from '../../platform/database/select-page.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { sha256OfJson } from '../standards/content-hash.js'
import {
  credentialEventsTable,
  credentialEvidenceTable,
  type CredentialRow,
  credentialsTable,
} from './credential.entities.js'

/** The status of a credential on a day as lists count it, in SQL: a credential that stands and is past its last day is `expired`. */
export function countedStatus(day: string): string {
  return `CASE WHEN status IN ('active', 'suspended') AND expires_on < ${day}::date THEN 'expired' ELSE status END`
}

const SUMMARY = `
  c.credential_id AS "credentialId", c.candidate_id AS "candidateId", c.definition_id AS "definitionId", c.status,
  c.decided_on::text AS "decidedOn", c.effective_on::text AS "effectiveOn", c.expires_on::text AS "expiresOn",
  c.issued_at AS "issuedAt", c.listed, c.replaced_by AS "replacedBy", c.renews, c.erased_at AS "erasedAt", c.certificate->>'holderName' AS "holderName",
  c.certificate->>'credentialTitle' AS "credentialTitle", c.certificate->>'credentialCode' AS "credentialCode",
  c.certificate->'standard'->>'version' AS "standardVersion", coalesce(c.expires_on < $1::date, false) AS expired`

/** A credential, its history so far and its evidence. */
export interface NewCredential {
  readonly credential: Credential
  readonly history: readonly CredentialEvent[]
  readonly evidence: readonly Pick<Assessment, 'id' | 'requirementId'>[]
}

const NAMED = `c.key, c.certificate->>'holderName' AS "holderName"`
const ACTIVE = `c.status = 'active' AND c.erased_at IS NULL`
const LISTED = `c.issuer_id = $2
  AND (c.credential_id ILIKE $3 OR c.certificate->>'holderName' ILIKE $3 OR c.certificate->>'credentialCode' ILIKE $3)
  AND ($4::uuid IS NULL OR c.definition_id = $4::uuid)
  AND ($5::text IS NULL OR ${countedStatus('$1')} = $5::text)
  AND ($6::int IS NULL OR (c.status = 'active' AND c.expires_on >= $1::date AND c.expires_on <= $1::date + $6::int
    AND NOT EXISTS (SELECT 1 FROM credentials r WHERE r.renews = c.credential_id AND r.status IN ('active', 'suspended'))))`

/** A credential as it stands among many to be handed out. */
export interface NamedCredential {
  readonly key: Credential['key']
  readonly holderName: string
}

@Injectable()
export class CredentialsRepository {
  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, credentialId: CredentialId): Promise<Credential> {
    const row = await db.getRepository(credentialsTable).findOneBy({ credentialId, issuerId })
    return row ? toCredential(row) : fail('not_found', { what: 'credential' })
  }

  async lock(tx: Tx, issuerId: IssuerId, credentialId: CredentialId): Promise<Credential> {
    await tx.query('SELECT 1 FROM credentials WHERE credential_id = $1 FOR UPDATE', [credentialId])
    return this.get(tx, issuerId, credentialId)
  }

  /** The credential of a row that names it, locked until the transaction ends. */
  async lockByKey(tx: Tx, key: Credential['key']): Promise<Credential> {
    await tx.query('SELECT 1 FROM credentials WHERE key = $1 FOR UPDATE', [key])
    const row = await tx.getRepository(credentialsTable).findOneBy({ key })
    return row ? toCredential(row) : fail('not_found', { what: 'credential' })
  }

  async ofCandidates(db: Tx | Database, candidateIds: readonly CandidateId[]): Promise<Credential[]> {
    const rows = await db
      .getRepository(credentialsTable)
      .find({ where: { candidateId: In([...candidateIds]) }, order: { issuedAt: 'DESC' } })
    return rows.map(toCredential)
  }

  async held(db: Tx | Database, candidateId: CandidateId, definitionId: CredentialDefinitionId): Promise<Credential[]> {
    return (await db.getRepository(credentialsTable).findBy({ candidateId, definitionId })).map(toCredential)
  }

  /** Credentials of one definition by who has them; of these candidates, or of all. */
  async manyHeld(
    db: Tx | Database,
    definitionId: CredentialDefinitionId,
    candidateIds?: readonly CandidateId[],
  ): Promise<Map<CandidateId, Credential[]>> {
    const asked = db
      .getRepository(credentialsTable)
      .createQueryBuilder('c')
      .where('c.definitionId = :definitionId', { definitionId })
    if (candidateIds !== undefined) asked.andWhere('c.candidateId = ANY(:candidateIds)', { candidateIds })
    return Map.groupBy((await asked.getMany()).map(toCredential), ({ candidateId }) => candidateId)
  }

  /** The steps of each credential's life, in order. */
  async historiesOf(
    db: Tx | Database,
    keys: readonly Credential['key'][],
  ): Promise<Map<Credential['key'], CredentialEvent[]>> {
    const rows = await db
      .getRepository(credentialEventsTable)
      .find({ where: { credentialKey: In([...keys]) }, order: { position: 'ASC' } })
    const histories = new Map<Credential['key'], CredentialEvent[]>(keys.map((key) => [key, []]))
    for (const { credentialKey, position: _, ...event } of rows) histories.get(credentialKey)?.push(event)
    return histories
  }

  /** Latest first; those that expire soon by their last day. */
  async page(
    db: Tx | Database,
    { id, timeZone }: Issuer,
    { q, status, definitionId, expiresWithin, ...asked }: CredentialsQuery,
    at: Instant,
  ): Promise<Page<CredentialSummary>> {
    const { items, ...rest } = await selectPage<CredentialSummary & { readonly issuedAt: Date | string }>(
      db,
      {
        columns: SUMMARY,
        from: 'credentials c',
        where: LISTED,
        order: expiresWithin === undefined ? 'c.issued_at DESC, c.key DESC' : 'c.expires_on, c.key',
        values: [dateIn(timeZone, at), id, containing(q), definitionId ?? null, status ?? null, expiresWithin ?? null],
      },
      asked,
    )
    return {
      items: items.map((row) => ({ ...row, issuedAt: toInstant(row.issuedAt), erasedAt: toInstant(row.erasedAt) })),
      ...rest,
    }
  }

  /** Of all that such a list shows, those that are active, in no order. */
  activeListed(
    db: Tx | Database,
    { id, timeZone }: Issuer,
    { q, status, definitionId, expiresWithin }: Omit<CredentialsQuery, 'limit' | 'after'>,
    at: Instant,
  ): Promise<NamedCredential[]> {
    return db.query(`SELECT ${NAMED} FROM credentials c WHERE ${ACTIVE} AND ${LISTED}`, [
      dateIn(timeZone, at),
      id,
      containing(q),
      definitionId ?? null,
      status ?? null,
      expiresWithin ?? null,
    ])
  }

  /** Those of these keys, or of these IDs, that are the issuer's and active, in no order. */
  activeOf(
    db: Tx | Database,
    issuerId: IssuerId,
    { keys = [], ids = [] }: { readonly keys?: readonly Credential['key'][]; readonly ids?: readonly CredentialId[] },
  ): Promise<NamedCredential[]> {
    const named = 'c.issuer_id = $1 AND (c.key = ANY($2::uuid[]) OR c.credential_id = ANY($3::text[]))'
    return db.query(`SELECT ${NAMED} FROM credentials c WHERE ${ACTIVE} AND ${named}`, [issuerId, keys, ids])
  }

  async byKeys(db: Tx | Database, keys: readonly Credential['key'][]): Promise<Map<Credential['key'], Credential>> {
    const rows = await db.getRepository(credentialsTable).findBy({ key: In([...keys]) })
    return new Map(rows.map((row) => [row.key, toCredential(row)]))
  }

  /** A credential, its history so far and its evidence. */
  insert(
    tx: Tx,
    credential: Credential,
    history: readonly CredentialEvent[],
    evidence: readonly Pick<Assessment, 'id' | 'requirementId'>[],
  ): Promise<void> {
    return this.insertMany(tx, [{ credential, history, evidence }])
  }

  /** Some hundreds at once, each as `insert` takes it: a statement for each table. */
  async insertMany(tx: Tx, many: readonly NewCredential[]): Promise<void> {
    if (many.length === 0) return
    await tx.insert(
      credentialsTable,
      many.map(({ credential }) => ({ ...credential, certificateHash: sha256OfJson(credential.certificate) })),
    )
    await tx.insert(
      credentialEventsTable,
      many.flatMap(({ credential: { key }, history }) =>
        history.map((event, position) => ({ ...event, credentialKey: key, position })),
      ),
    )
    const evidence = many.flatMap(({ credential: { key }, evidence: rows }) =>
      rows.map(({ id, requirementId }) => ({ credentialKey: key, requirementId, assessmentId: id })),
    )
    if (evidence.length > 0) await tx.insert(credentialEvidenceTable, evidence)
  }

  /**
   * Saves a new status with the step that led to it, if the status still is `from`.
   * @throws DomainError `changed_meanwhile`
   */
  async saveStatus(
    tx: Tx,
    from: Credential['status'],
    { key, status, replacedBy }: Credential,
    event: CredentialEvent,
  ): Promise<void> {
    await compareAndSet(tx, credentialsTable, {
      where: { key, status: from },
      set: { status, replacedBy },
      what: 'credential',
    })
    await this.#append(tx, key, event)
  }

  async #append(tx: Tx, key: Credential['key'], event: CredentialEvent): Promise<void> {
    await tx.query(
      `INSERT INTO credential_events (credential_key, position, action, status, reason, note, at, "on", decided_on, by)
       SELECT $1, count(*)::int, $2, $3, $4, $5, $6, $7, $8, $9 FROM credential_events WHERE credential_key = $1`,
      [key, event.action, event.status, event.reason, event.note, event.at, event.on, event.decidedOn, event.by],
    )
  }

  /**
   * Leaves a tombstone of a credential, with the step that made it one where it still stood: documents, evidence and the staff's words about
   * it go. The holder's file was erased before, or the database refuses.
   */
  async erase(tx: Tx, { key, status, certificate, erasedAt }: Credential, step: CredentialEvent | null): Promise<void> {
    if (step !== null) await this.#append(tx, key, step)
    const set = { status, certificate, certificateHash: sha256OfJson(certificate), erasedAt }
    await tx.update(credentialsTable, { key }, set)
    await tx.query('UPDATE credential_events SET note = NULL WHERE credential_key = $1 AND note IS NOT NULL', [key])
    await tx.query('DELETE FROM credential_evidence WHERE credential_key = $1', [key])
  }

  async setListed(tx: Tx, key: Credential['key'], listed: boolean): Promise<void> {
    await tx.update(credentialsTable, { key }, { listed })
  }
}

export function toCredential({ certificateHash: _, ...row }: CredentialRow): Credential {
  return Credential.parse(row)
}

/** A credential as a list shows it. */
export function summaryOf(credential: Credential, today: string): CredentialSummary {
  const { certificate, expiresOn } = credential
  return {
    ...credential,
    holderName: certificate.holderName,
    credentialTitle: certificate.credentialTitle,
    credentialCode: certificate.credentialCode,
    standardVersion: certificate.standard.version,
    expired: expiresOn !== null && expiresOn < today,
  }
}
