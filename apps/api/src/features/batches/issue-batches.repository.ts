// Batches and their rows.
import { Injectable } from '@nestjs/common'
import type { IssueBatch, IssueBatchRow, IssueBatchRowsQuery, Refusal } from '@touchstone/contract'
import {
  type CandidateId,
  type CredentialDefinitionId,
  type CredentialKey,
  fail,
  type IssueBatchId,
  issueBatchLifecycle,
  type IssueBatchStatus,
  type IssuerId,
  type UserId,
} from '@touchstone/domain'
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js'
import { toInstant } from '../../platform/database/columns.js'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import { containing, type Page, type PageAsked, selectPage } from '../../platform/database/select-page.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { type IssueBatchRecord, issueBatchesTable, issueBatchRowsTable } from './issue-batch.entities.js'

export type { IssueBatchRecord } from './issue-batch.entities.js'

/** A batch as it is shown, but for the name of who decided on it. */
export type BatchSummary = Omit<IssueBatch, 'startedBy'> & { readonly decidedBy: UserId }

/** A candidate whose turn has not come. */
export interface WaitingRow {
  readonly candidateId: CandidateId
  readonly credentialKey: CredentialKey
}

/** What became of one candidate; without a refusal, a credential was issued. */
export interface RowOutcome {
  readonly candidateId: CandidateId
  readonly refusal: Refusal | null
}

const ROWS =
  'issue_batch_rows r JOIN candidates p ON p.id = r.candidate_id LEFT JOIN credentials c ON c.key = r.credential_key'
const ROW = `r.candidate_id AS "candidateId", p.name, r.status, c.credential_id AS "credentialId", r.refusal`

@Injectable()
export class IssueBatchesRepository {
  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: IssueBatchId): Promise<IssueBatchRecord> {
    const row = await db.getRepository(issueBatchesTable).findOneBy({ id, issuerId })
    return row ?? fail('not_found', { what: 'batch' })
  }

  find(db: Tx | Database, id: IssueBatchId): Promise<IssueBatchRecord | null> {
    return db.getRepository(issueBatchesTable).findOneBy({ id })
  }

  /** The batch locked until the transaction ends: two at work on it take turns. */
  async lock(tx: Tx, id: IssueBatchId): Promise<IssueBatchRecord | null> {
    await tx.query('SELECT 1 FROM issue_batches WHERE id = $1 FOR UPDATE', [id])
    return this.find(tx, id)
  }

  /** Batches nobody has finished. */
  async atWork(db: Tx | Database): Promise<IssueBatchId[]> {
    const rows = await db.getRepository(issueBatchesTable).find({ where: { status: 'at_work' }, select: { id: true } })
    return rows.map(({ id }) => id)
  }

  /** @returns false when there is a batch of this id, which then is left as it is */
  async insert(tx: Tx, batch: IssueBatchRecord): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(issueBatchesTable)
      .values(batch)
      .orIgnore()
      .returning('id')
      .execute()
    return Array.isArray(raw) && raw.length > 0
  }

  /** @param rows in the order they are to be issued */
  async insertRows(tx: Tx, id: IssueBatchId, rows: readonly WaitingRow[]): Promise<void> {
    await tx.query(
      `INSERT INTO issue_batch_rows (batch_id, candidate_id, position, credential_key, status)
       SELECT $1, rows.candidate, rows.place, rows.key, 'waiting'
       FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS rows (candidate, key, place)`,
      [id, rows.map(({ candidateId }) => candidateId), rows.map(({ credentialKey }) => credentialKey)],
    )
  }

  async waiting(tx: Tx, id: IssueBatchId, limit: number): Promise<WaitingRow[]> {
    return tx.getRepository(issueBatchRowsTable).find({
      where: { batchId: id, status: 'waiting' },
      select: { candidateId: true, credentialKey: true, batchId: true },
      order: { position: 'ASC' },
      take: limit,
    })
  }

  /** Notes what became of candidates who waited, and counts them. */
  async settle(tx: Tx, id: IssueBatchId, outcomes: readonly RowOutcome[]): Promise<void> {
    const issued = outcomes.filter(({ refusal }) => refusal === null).length
    await tx.query(
      `UPDATE issue_batch_rows r SET status = CASE WHEN o.refusal IS NULL THEN 'issued' ELSE 'refused' END, refusal = o.refusal
       FROM json_to_recordset($2) AS o (candidate_id uuid, refusal jsonb)
       WHERE r.batch_id = $1 AND r.candidate_id = o.candidate_id`,
      [id, JSON.stringify(outcomes.map(({ candidateId, refusal }) => ({ candidate_id: candidateId, refusal })))],
    )
    await tx.query('UPDATE issue_batches SET issued = issued + $2, refused = refused + $3 WHERE id = $1', [
      id,
      issued,
      outcomes.length - issued,
    ])
  }

  /**
   * Takes a batch from the status it was seen in to the next.
   * @throws DomainError `illegal_transition`, `changed_meanwhile`
   */
  async move(
    tx: Tx,
    { id, status }: Pick<IssueBatchRecord, 'id' | 'status'>,
    action: Parameters<typeof issueBatchLifecycle.next>[1],
    set: QueryDeepPartialEntity<IssueBatchRecord> = {},
  ): Promise<IssueBatchStatus> {
    const next = issueBatchLifecycle.next(status, action)
    await compareAndSet(tx, issueBatchesTable, {
      where: { id, status },
      set: { ...set, status: next },
      what: 'batch',
    })
    return next
  }

  /** Latest first; `id` for one alone. */
  async page(
    db: Tx | Database,
    issuerId: IssuerId,
    {
      q,
      definitionId,
      id,
    }: { q?: string | undefined; definitionId?: CredentialDefinitionId | undefined; id?: IssueBatchId },
    asked: PageAsked,
  ): Promise<Page<BatchSummary>> {
    const { items, ...rest } = await selectPage<BatchSummary>(
      db,
      {
        columns: `b.id, b.definition_id AS "definitionId", d.title AS "credentialTitle", d.code AS "credentialCode", b.status, b.problem,
          b.effective_on::text AS "effectiveOn", b.decided_at AS "decidedAt", b.decided_by AS "decidedBy", b.finished_at AS "finishedAt",
          b.total, b.issued, b.refused`,
        from: 'issue_batches b JOIN credential_definitions d ON d.id = b.definition_id',
        where: `b.issuer_id = $1 AND (d.title ILIKE $2 OR d.code ILIKE $2) AND ($3::uuid IS NULL OR b.definition_id = $3::uuid)
          AND ($4::uuid IS NULL OR b.id = $4::uuid)`,
        order: 'b.started_at DESC, b.id',
        values: [issuerId, containing(q), definitionId ?? null, id ?? null],
      },
      asked,
    )
    const instants = ({ decidedAt, finishedAt }: BatchSummary) => ({
      decidedAt: toInstant(decidedAt),
      finishedAt: toInstant(finishedAt),
    })
    return { items: items.map((row) => ({ ...row, ...instants(row) })), ...rest }
  }

  /** In the order they are issued: by name. */
  rowsPage(db: Tx | Database, id: IssueBatchId, query: IssueBatchRowsQuery): Promise<Page<IssueBatchRow>> {
    const { q, status, ...asked } = query
    return selectPage<IssueBatchRow>(
      db,
      {
        columns: ROW,
        from: ROWS,
        where: 'r.batch_id = $1 AND p.name ILIKE $2 AND ($3::text IS NULL OR r.status = $3::text)',
        order: 'r.position',
        values: [id, containing(q), status ?? null],
      },
      asked,
    )
  }

  /** The keys of what was issued. */
  async issuedIn(db: Tx | Database, id: IssueBatchId): Promise<CredentialKey[]> {
    const rows = await db.getRepository(issueBatchRowsTable).find({
      where: { batchId: id, status: 'issued' },
      select: { credentialKey: true, batchId: true, candidateId: true },
    })
    return rows.map(({ credentialKey }) => credentialKey)
  }

  /** Every row, with the address the candidate is reached at. */
  async report(db: Tx | Database, id: IssueBatchId): Promise<(IssueBatchRow & { readonly email: string })[]> {
    return db.query(`SELECT ${ROW}, p.email FROM ${ROWS} WHERE r.batch_id = $1 ORDER BY r.position`, [id])
  }
}
