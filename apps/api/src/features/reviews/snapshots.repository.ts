// Drafts as they were put out. A snapshot is a copy of its own, so that what people comment on stays whatever becomes of the draft.
import { Injectable } from '@nestjs/common'
import type { SnapshotSummary } from '@touchstone/contract'
import { type DraftSnapshot, type DraftSnapshotId, fail } from '@touchstone/domain'
import { toInstant } from '../../platform/database/columns.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { draftSnapshotsTable } from './review.entities.js'

/** Snapshots kept in memory: they never change, and every comment is held against one. */
const KEPT = 8

@Injectable()
export class SnapshotsRepository {
  readonly #kept = new Map<DraftSnapshotId, DraftSnapshot>()

  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, id: DraftSnapshotId): Promise<DraftSnapshot> {
    const known = this.#kept.get(id)
    if (known) return known
    const found = await db.getRepository(draftSnapshotsTable).findOneBy({ id })
    if (!found) return fail('not_found', { what: 'draft' })
    this.#kept.set(id, found)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return found
  }

  /**
   * Keeps a draft under the next number, or gives the snapshot back that has the very same content. To be called with the version's row
   * locked.
   */
  async keep(tx: Tx, draft: Omit<DraftSnapshot, 'draftNumber'>): Promise<DraftSnapshot> {
    const { versionId, contentHash } = draft
    const known = await tx.getRepository(draftSnapshotsTable).findOneBy({ versionId, contentHash })
    if (known) return known
    const [row]: { next: number }[] = await tx.query(
      'SELECT coalesce(max(draft_number), 0) + 1 AS next FROM draft_snapshots WHERE version_id = $1',
      [versionId],
    )
    const snapshot = { ...draft, draftNumber: row?.next ?? 1 }
    await tx.insert(draftSnapshotsTable, snapshot)
    return snapshot
  }

  async summaries(
    db: Tx | Database,
    ids: readonly DraftSnapshotId[],
  ): Promise<ReadonlyMap<DraftSnapshotId, SnapshotSummary & { level: string | null; language: string }>> {
    const rows: (SnapshotSummary & { level: string | null; language: string; frozenAt: unknown })[] = await db.query(
      `SELECT id, version_id AS "versionId", draft_number AS "draftNumber", content_hash AS "contentHash", frozen_at AS "frozenAt",
              details->>'number' AS number, details->>'title' AS title, details->>'level' AS level, details->>'language' AS language,
              jsonb_array_length(statements) AS statements
         FROM draft_snapshots WHERE id = ANY($1)`,
      [ids],
    )
    return new Map(rows.map((row) => [row.id, { ...row, frozenAt: String(toInstant(row.frozenAt)) }]))
  }
}
