// Rows of rounds and of what was done to them, as domain values. Reads for staff name the issuer, so that another's id finds nothing.
import { Injectable } from '@nestjs/common'
import {
  fail,
  type Instant,
  type IssuerId,
  type ReviewRound,
  type ReviewRoundId,
  type SkillStandardId,
  type StandardVersionId,
  type UserId,
} from '@touchstone/domain'
import { In, IsNull, Not } from 'typeorm'
import { compareAndSet } from '../../platform/database/compare-and-set.js'
import { type Database, type Tx, violatedConstraint } from '../../platform/database/transactions.js'
import { reviewRoundsTable, type ReviewRoundRow, roundEventsTable, type RoundEventRow } from './review.entities.js'

export interface RoundCounts {
  /** Confirmed, not withdrawn. */
  readonly comments: number
  readonly answered: number
}

@Injectable()
export class RoundsRepository {
  async list(db: Tx | Database, issuerId: IssuerId): Promise<ReviewRound[]> {
    const rows = await db.getRepository(reviewRoundsTable).find({ where: { issuerId }, order: { createdAt: 'DESC' } })
    return rows.map(toRound)
  }

  /** Rounds that were opened, of every issuer or of one standard. */
  async listPublic(db: Tx | Database, standardId?: SkillStandardId): Promise<ReviewRound[]> {
    const where = { openedAt: Not(IsNull()), ...(standardId === undefined ? {} : { standardId }) }
    const rows = await db.getRepository(reviewRoundsTable).find({ where, order: { openedAt: 'DESC' } })
    return rows.map(toRound)
  }

  /** Rounds of every issuer that something will or may have to be done about by itself. */
  async listRunning(db: Tx | Database): Promise<ReviewRound[]> {
    const rows = await db.getRepository(reviewRoundsTable).findBy({ status: In(['planned', 'open']) })
    return rows.map(toRound)
  }

  async ofVersion(db: Tx | Database, versionId: StandardVersionId): Promise<ReviewRound[]> {
    const rows = await db.getRepository(reviewRoundsTable).find({ where: { versionId }, order: { createdAt: 'ASC' } })
    return rows.map(toRound)
  }

  /** @throws DomainError `not_found` */
  async get(db: Tx | Database, issuerId: IssuerId, id: ReviewRoundId): Promise<ReviewRound> {
    const row = await db.getRepository(reviewRoundsTable).findOneBy({ id, issuerId })
    return row ? toRound(row) : fail('not_found', { what: 'round' })
  }

  /** Whoever's it is: the caller asks whether it may be shown. */
  async find(db: Tx | Database, id: ReviewRoundId): Promise<ReviewRound | undefined> {
    const row = await db.getRepository(reviewRoundsTable).findOneBy({ id })
    return row ? toRound(row) : undefined
  }

  /** With its row locked until the transaction ends: of two who change it, or of one who changes and one who comments, one waits. */
  async lock(tx: Tx, id: ReviewRoundId): Promise<ReviewRound | undefined> {
    await tx.query('SELECT 1 FROM review_rounds WHERE id = $1 FOR UPDATE', [id])
    return this.find(tx, id)
  }

  /** @throws DomainError `not_found` */
  async lockOf(tx: Tx, issuerId: IssuerId, id: ReviewRoundId): Promise<ReviewRound> {
    const round = await this.lock(tx, id)
    return round?.issuerId === issuerId ? round : fail('not_found', { what: 'round' })
  }

  /** How many rounds a standard had; the next one's ordinal is one more. */
  countOf(db: Tx | Database, standardId: SkillStandardId): Promise<number> {
    return db.getRepository(reviewRoundsTable).countBy({ standardId })
  }

  /** @throws DomainError `changed_meanwhile` when the version has a round under way */
  async insert(tx: Tx, round: ReviewRound): Promise<void> {
    await tx.insert(reviewRoundsTable, { ...round, lastComment: 0 }).catch(explain)
  }

  /**
   * Saves a round, if its status and last day still are what was seen.
   * @throws DomainError `changed_meanwhile`
   */
  async save(tx: Tx, before: ReviewRound, { id, ...after }: ReviewRound): Promise<void> {
    const where = { id, status: before.status, closesOn: before.closesOn }
    await compareAndSet(tx, reviewRoundsTable, { where, set: after, what: 'round' })
  }

  /** The first of `count` ordinals for comments that are given a number now; the round's row is locked for it. */
  async takeNumbers(tx: Tx, id: ReviewRoundId, count: number): Promise<number> {
    const result: [{ last_comment: number }[], number] = await tx.query(
      'UPDATE review_rounds SET last_comment = last_comment + $2 WHERE id = $1 RETURNING last_comment',
      [id, count],
    )
    return (result[0][0]?.last_comment ?? count) - count + 1
  }

  async note(
    tx: Tx,
    round: ReviewRound,
    event: { action: string; at: Instant; actorId: UserId | null; reason: string | null },
  ): Promise<void> {
    const position = (await tx.getRepository(roundEventsTable).countBy({ roundId: round.id })) + 1
    const { id: roundId, opensOn, closesOn } = round
    await tx.insert(roundEventsTable, { roundId, position, opensOn, closesOn, ...event })
  }

  events(db: Tx | Database, roundId: ReviewRoundId): Promise<RoundEventRow[]> {
    return db.getRepository(roundEventsTable).find({ where: { roundId }, order: { position: 'ASC' } })
  }

  /** When something was last done to each round. */
  async lastChanges(db: Tx | Database, ids: readonly ReviewRoundId[]): Promise<ReadonlyMap<ReviewRoundId, Instant>> {
    const rows: { id: ReviewRoundId; at: Date }[] = await db.query(
      'SELECT round_id AS id, max(at) AS at FROM review_round_events WHERE round_id = ANY($1) GROUP BY round_id',
      [ids],
    )
    return new Map(rows.map(({ id, at }) => [id, at.toISOString()]))
  }

  /** Confirmed comments of each round, and how many of them have an answer. */
  async counts(db: Tx | Database, ids: readonly ReviewRoundId[]): Promise<ReadonlyMap<ReviewRoundId, RoundCounts>> {
    const rows: (RoundCounts & { roundId: ReviewRoundId })[] = await db.query(
      `SELECT round_id AS "roundId", count(*)::int AS comments,
              (count(*) FILTER (WHERE EXISTS (SELECT 1 FROM review_dispositions d WHERE d.comment_id = c.id)))::int AS answered
         FROM review_comments c WHERE round_id = ANY($1) AND verified_at IS NOT NULL AND withdrawn_at IS NULL GROUP BY round_id`,
      [ids],
    )
    return new Map(rows.map(({ roundId, ...counts }) => [roundId, counts]))
  }
}

export const NO_COMMENTS: RoundCounts = { comments: 0, answered: 0 }

function toRound({ lastComment: _, ...round }: ReviewRoundRow): ReviewRound {
  return round
}

function explain(error: unknown): never {
  if (violatedConstraint(error) === 'review_rounds_one_running') fail('changed_meanwhile', { what: 'round' })
  throw error
}
