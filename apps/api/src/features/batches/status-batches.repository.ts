// Decisions on many, and what became of each credential.
import { Injectable } from '@nestjs/common'
import type { CredentialHold, StatusBatch, StatusBatchRow, StatusBatchRowsQuery } from '@touchstone/contract'
import {
  type CredentialId,
  type CredentialKey,
  type CredentialStatus,
  fail,
  type Instant,
  type IssuerId,
  type StatusBatchId,
  statusBatchLifecycle,
  type StatusBatchProblem,
  StatusBatchRowStatus,
} from '@touchstone/domain'
import { In, LessThanOrEqual } from 'typeorm'
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js'
import { toInstant } from '../../platform/database/columns.js'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import { containing, type Page, type PageAsked, selectPage } from '../../platform/database/select-page.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { type StatusBatchRecord, statusBatchesTable } from './status-batch.entities.js'

export type { StatusBatchRecord } from './status-batch.entities.js'

/** A credential of a batch as it is now, locked; with whom to tell. */
export interface LockedRow {
  readonly key: CredentialKey
  readonly credentialId: CredentialId
  readonly status: CredentialStatus
  readonly before: CredentialStatus | null
  readonly step: number | null
  /** The last position of its history. */
  readonly last: number
  readonly heldByAnother: boolean
  readonly credentialTitle: string
  readonly email: string
}

export interface RowOutcome {
  readonly key: CredentialKey
  readonly status: StatusBatchRowStatus
  readonly problem: StatusBatchProblem | null
  readonly before: CredentialStatus | null
  readonly step: number | null
}

@Injectable()
export class StatusBatchesRepository {
  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: StatusBatchId): Promise<StatusBatchRecord> {
    const row = await db.getRepository(statusBatchesTable).findOneBy({ id, issuerId })
    return row ?? fail('not_found', { what: 'batch' })
  }

  /** The batch locked until the transaction ends: two at work on it take turns. */
  async lock(tx: Tx, id: StatusBatchId): Promise<StatusBatchRecord | null> {
    await tx.query('SELECT 1 FROM status_batches WHERE id = $1 FOR UPDATE', [id])
    return this.find(tx, id)
  }

  find(db: Tx | Database, id: StatusBatchId): Promise<StatusBatchRecord | null> {
    return db.getRepository(statusBatchesTable).findOneBy({ id })
  }

  /** What somebody was at work on, and what is to be closed by `at`. */
  async unfinished(db: Tx | Database, at: Instant): Promise<StatusBatchId[]> {
    const rows = await db.getRepository(statusBatchesTable).find({
      where: [{ status: In(['at_work', 'undoing', 'closing']) }, { status: 'settled', undoUntil: LessThanOrEqual(at) }],
      select: { id: true },
    })
    return rows.map(({ id }) => id)
  }

  /** @returns false when there is a batch of this id, which then is left as it is */
  async insert(tx: Tx, batch: StatusBatchRecord, keys: readonly CredentialKey[]): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(statusBatchesTable)
      .values(batch)
      .orIgnore()
      .returning('id')
      .execute()
    if (!Array.isArray(raw) || raw.length === 0) return false
    await tx.query(
      `INSERT INTO status_batch_rows (batch_id, credential_key, position, status)
       SELECT $1, rows.key, rows.place, 'waiting' FROM unnest($2::uuid[]) WITH ORDINALITY AS rows (key, place)`,
      [batch.id, keys],
    )
    return true
  }

  /** @throws DomainError `illegal_transition`, `changed_meanwhile` */
  async move(
    tx: Tx,
    { id, status }: Pick<StatusBatchRecord, 'id' | 'status'>,
    action: Parameters<typeof statusBatchLifecycle.next>[1],
    set: QueryDeepPartialEntity<StatusBatchRecord> = {},
  ): Promise<void> {
    const next = statusBatchLifecycle.next(status, action)
    await compareAndSet(tx, statusBatchesTable, { where: { id, status }, set: { ...set, status: next }, what: 'batch' })
  }

  /** Some credentials of a batch that stand so, locked in the order of their keys, so that two batches do not wait for each other. */
  async lockRows(tx: Tx, id: StatusBatchId, status: StatusBatchRowStatus, limit: number): Promise<LockedRow[]> {
    const keys: { key: CredentialKey }[] = await tx.query(
      'SELECT credential_key AS key FROM status_batch_rows WHERE batch_id = $1 AND status = $2 ORDER BY position LIMIT $3',
      [id, status, limit],
    )
    const wanted = keys.map(({ key }) => key)
    await tx.query('SELECT 1 FROM credentials WHERE key = ANY($1::uuid[]) ORDER BY key FOR UPDATE', [wanted])
    return tx.query(
      `SELECT c.key, c.credential_id AS "credentialId", c.status, r.before, r.step, p.email,
         c.certificate->>'credentialTitle' AS "credentialTitle",
         (SELECT max(e.position) FROM credential_events e WHERE e.credential_key = c.key) AS last,
         EXISTS (SELECT 1 FROM status_batch_rows o JOIN status_batches b ON b.id = o.batch_id
           WHERE o.credential_key = c.key AND o.batch_id <> $1 AND o.status = 'changed' AND b.action = 'withdraw'
             AND b.status IN ('at_work', 'settled', 'closing')) AS "heldByAnother"
       FROM status_batch_rows r JOIN credentials c ON c.key = r.credential_key JOIN candidates p ON p.id = c.candidate_id
       WHERE r.batch_id = $1 AND r.credential_key = ANY($2::uuid[]) ORDER BY r.position`,
      [id, wanted],
    )
  }

  /** The first decision that will withdraw a suspended credential, unless it is undone or somebody changed the credential since. */
  async holdOf(db: Tx | Database, issuerId: IssuerId, credentialId: CredentialId): Promise<CredentialHold | null> {
    const [hold]: CredentialHold[] = await db.query(
      `SELECT b.id AS "batchId", b.undo_until AS until
       FROM credentials c JOIN status_batch_rows r ON r.credential_key = c.key JOIN status_batches b ON b.id = r.batch_id
       WHERE c.issuer_id = $1 AND c.credential_id = $2 AND c.status = 'suspended' AND r.status = 'changed'
         AND b.action = 'withdraw' AND b.status IN ('at_work', 'settled', 'closing')
         AND r.step = (SELECT max(e.position) FROM credential_events e WHERE e.credential_key = c.key)
       ORDER BY b.undo_until, b.id LIMIT 1`,
      [issuerId, credentialId],
    )
    return hold ? { ...hold, until: toInstant(hold.until) } : null
  }

  async settle(tx: Tx, id: StatusBatchId, outcomes: readonly RowOutcome[]): Promise<void> {
    await tx.query(
      `UPDATE status_batch_rows r SET status = o.status, problem = o.problem, before = o.before, step = o.step
       FROM json_to_recordset($2) AS o (key uuid, status text, problem text, before text, step int)
       WHERE r.batch_id = $1 AND r.credential_key = o.key`,
      [id, JSON.stringify(outcomes)],
    )
  }

  /** How many credentials of each batch stand how. */
  async counts(db: Tx | Database, ids: readonly StatusBatchId[]): Promise<Map<StatusBatchId, StatusBatch['counts']>> {
    const rows: { id: StatusBatchId; status: StatusBatchRowStatus; count: number }[] = await db.query(
      `SELECT batch_id AS id, status, count(*)::int AS count FROM status_batch_rows
       WHERE batch_id = ANY($1::uuid[]) GROUP BY batch_id, status`,
      [ids],
    )
    return new Map(
      ids.map((id) => {
        const of = (status: StatusBatchRowStatus) =>
          rows.find((row) => row.id === id && row.status === status)?.count ?? 0
        const [waiting, changed, unchanged] = [of('waiting'), of('changed'), of('unchanged')]
        return [id, { waiting, changed, unchanged, undone: of('undone'), finished: of('finished'), kept: of('kept') }]
      }),
    )
  }

  async page(db: Tx | Database, issuerId: IssuerId, { after, limit }: PageAsked): Promise<Page<StatusBatchRecord>> {
    const skip = Number(after ?? 0)
    const [items, total] = await db
      .getRepository(statusBatchesTable)
      .findAndCount({ where: { issuerId }, order: { madeAt: 'DESC', id: 'ASC' }, skip, take: limit })
    const end = skip + items.length
    return { items, next: end < total ? String(end) : null, total }
  }

  rowsPage(
    db: Tx | Database,
    id: StatusBatchId,
    { q, status, ...asked }: StatusBatchRowsQuery,
  ): Promise<Page<StatusBatchRow>> {
    return selectPage<StatusBatchRow>(
      db,
      {
        columns: `c.credential_id AS "credentialId", c.certificate->>'holderName' AS "holderName",
          c.certificate->>'credentialTitle' AS "credentialTitle", r.status, r.problem`,
        from: 'status_batch_rows r JOIN credentials c ON c.key = r.credential_key',
        where: `r.batch_id = $1 AND (c.credential_id ILIKE $2 OR c.certificate->>'holderName' ILIKE $2)
          AND ($3::text IS NULL OR r.status = $3::text)`,
        order: 'r.position',
        values: [id, containing(q), status ?? null],
      },
      asked,
    )
  }
}
