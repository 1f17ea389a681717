// Sessions and interviews of rounds. Reads for staff name the issuer, so that another's id finds nothing.
import { Injectable } from '@nestjs/common'
import type { ReviewSessionView } from '@touchstone/contract'
import { fail, type IssuerId, type ReviewRoundId, type ReviewSession, type ReviewSessionId } from '@touchstone/domain'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { reviewSessionsTable } from './session.entity.js'

@Injectable()
export class ReviewSessionsRepository {
  /** Of a round, the earliest first. */
  async ofRound(db: Tx | Database, roundId: ReviewRoundId): Promise<ReviewSessionView[]> {
    const sessions = await db
      .getRepository(reviewSessionsTable)
      .find({ where: { roundId }, order: { heldOn: 'ASC', recordedAt: 'ASC' } })
    return this.#counted(db, sessions)
  }

  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: ReviewSessionId): Promise<ReviewSessionView> {
    const [owned]: unknown[] = await db.query(
      'SELECT 1 FROM review_sessions s JOIN review_rounds r ON r.id = s.round_id WHERE s.id = $1 AND r.issuer_id = $2',
      [id, issuerId],
    )
    const session = owned === undefined ? null : await db.getRepository(reviewSessionsTable).findOneBy({ id })
    const [view] = session ? await this.#counted(db, [session]) : []
    return view ?? fail('not_found', { what: 'session' })
  }

  async insert(tx: Tx, session: ReviewSession): Promise<void> {
    await tx.insert(reviewSessionsTable, session)
  }

  /** Saves a session, if it still is as it was read. @throws DomainError `changed_meanwhile` */
  async save(tx: Tx, read: number, { id, ...set }: ReviewSession): Promise<void> {
    await compareAndSet(tx, reviewSessionsTable, { where: { id, revision: read }, set, what: 'session' })
  }

  async #counted(db: Tx | Database, sessions: readonly ReviewSession[]): Promise<ReviewSessionView[]> {
    const rows: { id: ReviewSessionId; comments: number }[] = await db.query(
      'SELECT session_id AS id, count(*)::int AS comments FROM review_comments WHERE session_id = ANY($1) GROUP BY 1',
      [sessions.map(({ id }) => id)],
    )
    const counts = new Map(rows.map(({ id, comments }) => [id, comments]))
    return sessions.map((session) => ({ ...session, comments: counts.get(session.id) ?? 0 }))
  }
}
