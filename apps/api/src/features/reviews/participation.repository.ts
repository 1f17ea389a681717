// Who took part in a round and what was said, in figures that name nobody. Only confirmed people and comments are counted.
import { Injectable } from '@nestjs/common'
import type { Participation } from '@touchstone/contract'
import {
  balanceOf,
  type DraftSnapshot,
  inReadingOrder,
  type LineageId,
  type ReviewRound,
  type ReviewRoundId,
  type StakeholderCategory,
  type StatementHeat,
} from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { STANDING, TOLD } from './comments.repository.js'

const CONFIRMED = 'c.round_id = $1 AND c.verified_at IS NOT NULL'

@Injectable()
export class ParticipationRepository {
  /** @param onlyTold answers that were not told yet are counted as none, for the public */
  async of(
    db: Tx | Database,
    round: ReviewRound,
    { statements }: DraftSnapshot,
    { onlyTold = false } = {},
  ): Promise<Participation> {
    const ask = <Row>(sql: string, ...values: unknown[]): Promise<Row[]> => db.query(sql, [round.id, ...values])
    // A person is an address; one without an address (a letter, a session) is a name and an organisation.
    const people = await ask<{ category: StakeholderCategory; country: string }>(
      `SELECT DISTINCT ON (person) commenter->>'category' AS category, commenter->>'country' AS country FROM (
         SELECT coalesce(participant_id::text, (commenter->>'name') || (commenter->>'country')) AS person, commenter, submitted_at
           FROM review_comments c WHERE ${CONFIRMED}
         UNION ALL
         SELECT participant_id::text, respondent, saved_at FROM survey_responses WHERE round_id = $1 AND verified_at IS NOT NULL AND submitted_at IS NOT NULL
       ) took_part ORDER BY person, submitted_at DESC`,
    )
    const byCountry = await ask<{ country: string; comments: number }>(
      `SELECT commenter->>'country' AS country, count(*)::int AS comments FROM review_comments c WHERE ${CONFIRMED} GROUP BY 1`,
    )
    const [totals] = await ask<Pick<Participation, 'comments' | 'late' | 'withdrawn' | 'invited' | 'surveys'>>(
      `SELECT count(*)::int AS comments, (count(*) FILTER (WHERE late))::int AS late,
              (count(*) FILTER (WHERE withdrawn_at IS NOT NULL))::int AS withdrawn,
              (SELECT count(*)::int FROM review_participants WHERE round_id = $1 AND invited_at IS NOT NULL) AS invited,
              (SELECT count(*)::int FROM survey_responses WHERE round_id = $1 AND verified_at IS NOT NULL AND submitted_at IS NOT NULL) AS surveys
         FROM review_comments c WHERE ${CONFIRMED}`,
    )
    const byType = await ask<Participation['byType'][number]>(
      `SELECT type, count(*)::int AS comments FROM review_comments c WHERE ${CONFIRMED} GROUP BY 1 ORDER BY 2 DESC`,
    )
    const byDisposition = await ask<Participation['byDisposition'][number]>(
      `SELECT coalesce(CASE WHEN $2 OR ${TOLD} THEN d.code END, 'none') AS code, count(*)::int AS comments
         FROM review_comments c ${STANDING} WHERE ${CONFIRMED} GROUP BY 1 ORDER BY 2 DESC`,
      !onlyTold || round.status === 'resolved',
    )
    const byDay = await ask<Participation['byDay'][number]>(
      `SELECT to_char(submitted_at AT TIME ZONE $2, 'YYYY-MM-DD') AS day, count(*)::int AS comments FROM review_comments c
        WHERE ${CONFIRMED} GROUP BY 1 ORDER BY 1`,
      round.timeZone,
    )
    const byStatement = await ask<{ lineageId: LineageId | null; code: string | null; comments: number }>(
      `SELECT lineage_id AS "lineageId", min(code) AS code, count(*)::int AS comments FROM review_comments c
        WHERE ${CONFIRMED} AND withdrawn_at IS NULL GROUP BY 1 ORDER BY 3 DESC, 2`,
    )
    const [answering] = await ask<{ days: number | null }>(
      `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM d.answered_at - c.submitted_at)::float8) / 86400 AS days
         FROM review_comments c JOIN (SELECT comment_id, min(decided_at) AS answered_at FROM review_dispositions GROUP BY 1) d ON d.comment_id = c.id
        WHERE ${CONFIRMED}`,
    )
    return {
      people: people.length,
      ...(totals ?? { comments: 0, late: 0, withdrawn: 0, invited: 0, surveys: 0 }),
      balance: balanceOf(
        people.map(({ category }) => category),
        round.targetBalance,
      ),
      countries: countriesOf(people, byCountry),
      byType,
      byDisposition,
      byDay,
      byArea: areasOf(statements, byStatement),
      byStatement: byStatement.flatMap(({ lineageId, ...one }) => (lineageId === null ? [] : [{ lineageId, ...one }])),
      medianDaysToAnswer: answering?.days ?? null,
    }
  }

  /** Surveys of confirmed people, by the day they were submitted, in the round's zone. */
  async surveysByDay(
    db: Tx | Database,
    { id, timeZone }: Pick<ReviewRound, 'id' | 'timeZone'>,
  ): Promise<ReadonlyMap<string, number>> {
    const rows: { day: string; surveys: number }[] = await db.query(
      `SELECT to_char(submitted_at AT TIME ZONE $2, 'YYYY-MM-DD') AS day, count(*)::int AS surveys FROM survey_responses
        WHERE round_id = $1 AND verified_at IS NOT NULL AND submitted_at IS NOT NULL GROUP BY 1`,
      [id, timeZone],
    )
    return new Map(rows.map(({ day, surveys }) => [day, surveys]))
  }

  /** What is said of each statement that anything is said of, in no order. */
  heat(db: Tx | Database, roundId: ReviewRoundId): Promise<StatementHeat[]> {
    return db.query(
      `SELECT c.lineage_id AS "lineageId", min(c.code) AS code, count(*)::int AS comments,
              (count(*) FILTER (WHERE c.stance = 'oppose'))::int AS opposing, coalesce(sum(s.supports), 0)::int AS supports
         FROM review_comments c
         LEFT JOIN (SELECT comment_id, count(*) AS supports FROM review_supports WHERE verified_at IS NOT NULL GROUP BY 1) s
           ON s.comment_id = c.id
        WHERE ${CONFIRMED} AND c.withdrawn_at IS NULL AND c.lineage_id IS NOT NULL GROUP BY 1`,
      [roundId],
    )
  }
}

function countriesOf(
  people: readonly { country: string }[],
  comments: readonly { country: string; comments: number }[],
): Participation['countries'] {
  const counts = new Map(comments.map((one) => [one.country, one.comments]))
  const all = Map.groupBy(people, ({ country }) => country)
  return [...all]
    .map(([country, from]) => ({ country, people: from.length, comments: counts.get(country) ?? 0 }))
    .toSorted((a, b) => b.people - a.people || b.comments - a.comments || Number(a.country > b.country) - 0.5)
}

/** Every branch at the top, the silent ones too. */
function areasOf(
  statements: DraftSnapshot['statements'],
  byStatement: readonly { lineageId: LineageId | null; comments: number }[],
): Participation['byArea'] {
  const counts = new Map(byStatement.map((one) => [one.lineageId, one.comments]))
  const areas = new Map<LineageId | null, number>([[null, counts.get(null) ?? 0]])
  let area: LineageId | null = null
  for (const { statement, depth } of inReadingOrder(statements)) {
    if (depth === 0) area = statement.lineageId
    areas.set(area, (areas.get(area) ?? 0) + (counts.get(statement.lineageId) ?? 0))
  }
  return [...areas].map(([lineageId, comments]) => ({ area: lineageId, comments }))
}
