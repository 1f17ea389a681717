// Rows of imports. Lists leave out the file and what was read of it, which may be megabytes.
import { Injectable } from '@nestjs/common'
import {
  fail,
  type ImportId,
  importLifecycle,
  type ImportStatus,
  type Instant,
  type IssuerId,
} from '@touchstone/domain'
import type { ImportProgress } from '@touchstone/contract'
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { importsTable } from './import.entity.js'
import type { ImportRow } from './import-row.js'

const LISTED = 50
/** A program at work says so every few seconds; after this long without a word it has ended. */
const SECONDS_WITHOUT_WORD = 90

export type ImportSummary = Omit<ImportRow, 'file' | 'draft' | 'writing' | 'report'> & {
  readonly statements: number | null
  readonly refused: number | null
}

@Injectable()
export class ImportsRepository {
  /** Latest first. */
  async list(db: Tx | Database, issuerId: IssuerId): Promise<ImportSummary[]> {
    return db.query(
      `SELECT id, issuer_id AS "issuerId", started_by AS "startedBy", started_at AS "startedAt", filename, size, status, format,
              standard_id AS "standardId", version_id AS "versionId", problem, progress, alive_at AS "aliveAt", finished_at AS "finishedAt",
              (report ->> 'statements')::int AS statements, (report -> 'counts' ->> 'refused')::int AS refused
       FROM standard_imports WHERE issuer_id = $1 ORDER BY started_at DESC, id LIMIT ${LISTED}`,
      [issuerId],
    )
  }

  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: ImportId): Promise<ImportRow> {
    return (await db.getRepository(importsTable).findOneBy({ id, issuerId })) ?? fail('not_found', { what: 'import' })
  }

  find(db: Tx | Database, id: ImportId): Promise<ImportRow | null> {
    return db.getRepository(importsTable).findOneBy({ id })
  }

  async insert(tx: Tx, row: ImportRow): Promise<void> {
    await tx.insert(importsTable, row)
  }

  /**
   * Takes an import from the status it was seen in to the next.
   * @throws DomainError `illegal_transition`, `changed_meanwhile`
   */
  async move(
    tx: Tx,
    { id, status }: Pick<ImportRow, 'id' | 'status'>,
    action: Parameters<typeof importLifecycle.next>[1],
    set: QueryDeepPartialEntity<ImportRow> = {},
  ): Promise<ImportStatus> {
    const next = importLifecycle.next(status, action)
    await compareAndSet(tx, importsTable, {
      where: { id, status },
      set: { ...set, status: next },
      what: 'import',
    })
    return next
  }

  /** @returns whether anybody still wants the work. */
  async sayAlive(
    db: Tx | Database,
    id: ImportId,
    { at, progress }: { readonly at: Instant; readonly progress: ImportProgress | null },
  ): Promise<boolean> {
    const [, count] = await db.query<[unknown, number]>(
      `UPDATE standard_imports SET alive_at = $2, progress = $3 WHERE id = $1 AND status IN ('reading', 'writing')`,
      [id, at, progress === null ? null : JSON.stringify(progress)],
    )
    return count === 1
  }

  /** What waits for a program has not begun, so it cannot have been interrupted; whatever nobody works on any more was: what it was about to write is not there. */
  async noteInterrupted(db: Tx | Database, now: Instant): Promise<void> {
    await db.query(
      `UPDATE standard_imports SET status = 'interrupted', finished_at = $1, file = NULL, draft = NULL, writing = NULL, progress = NULL, alive_at = NULL
       WHERE status IN ('reading', 'writing') AND alive_at < $1::timestamptz - interval '${SECONDS_WITHOUT_WORD} seconds'`,
      [now],
    )
  }
}
