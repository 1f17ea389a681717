// The one query of the library's search. What is no public version is left out in SQL, so no draft's statement leaves the database.
import { Injectable } from '@nestjs/common'
import { HITS_PER_STANDARD, type LibrarySearchQuery, MOST_STANDARDS_FOUND } from '@touchstone/contract'
import { isPublic, type Statement, type StandardVersionId, versionLifecycle } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'

/** A found statement with how many its version has in all. */
export interface FoundRow {
  readonly versionId: StandardVersionId
  readonly statementId: Statement['id']
  readonly inVersion: number
  readonly standards: number
  readonly statements: number
}

/** As the index of migration 1769000013000 has it. */
const TEXT = `touchstone_statement_text(s.code, s.title, s.text, s.evaluation_criteria, s.accuracy_level, s.equipment, s.assignment, s.notes, s.fields)`

const PUBLIC_STATES = versionLifecycle.states.filter((status) => isPublic({ status }))

@Injectable()
export class SearchRepository {
  /** The words of a search as a query of the index, each taken as the beginning of a word; `undefined` when there is none. */
  private async wordsOf(db: Tx | Database, text: string): Promise<string | undefined> {
    const [row]: { query: string | null }[] = await db.query(
      `SELECT string_agg('''' || lexeme || ''':*', ' & ') AS query FROM unnest(touchstone_words($1))`,
      [text],
    )
    return row?.query ?? undefined
  }

  /** The first statements of the first versions, best first: an exact code, the beginning of a code, the title, any other words. */
  async find(db: Tx | Database, { q, type, issuer, versions }: LibrarySearchQuery): Promise<FoundRow[]> {
    const words = await this.wordsOf(db, q)
    if (words === undefined) return []
    const states = versions === 'all' ? PUBLIC_STATES : ['published']
    return db.query(
      // The index alone first: joined at once, a planner without statistics would fold every statement of every version.
      `WITH matching AS MATERIALIZED (
         SELECT s.id, s.version_id, s.type, s.code, s.title, s.position FROM statements s
         WHERE touchstone_words(${TEXT}) @@ $1::tsquery
           AND (NOT $6 OR strpos(touchstone_folded(${TEXT}), touchstone_folded($2)) > 0)
       ), hits AS (
         SELECT m.id, m.version_id, m.code, m.position, CASE
             WHEN lower(m.code) = lower($2) THEN 0
             WHEN starts_with(lower(m.code), lower($2)) THEN 1
             WHEN strpos(lower(m.title), lower($2)) > 0 THEN 2
             ELSE 3 END AS rank
         FROM matching m JOIN standard_versions v ON v.id = m.version_id JOIN skill_standards k ON k.id = v.standard_id
         WHERE v.status = ANY($3) AND ($4::text IS NULL OR m.type = $4) AND ($5::uuid IS NULL OR k.issuer_id = $5)
       ), placed AS (
         SELECT *, row_number() OVER (PARTITION BY version_id ORDER BY rank, code, position, id) AS place,
           count(*) OVER (PARTITION BY version_id)::int AS in_version, count(*) OVER ()::int AS statements
         FROM hits
       ), versions AS (
         SELECT version_id, min(rank) AS best, in_version, count(*) OVER ()::int AS standards
         FROM placed GROUP BY version_id, in_version
       )
       SELECT p.version_id AS "versionId", p.id AS "statementId", p.in_version AS "inVersion", p.statements, v.standards
       FROM (SELECT * FROM versions ORDER BY best, in_version DESC, version_id LIMIT ${MOST_STANDARDS_FOUND}) v
       JOIN placed p ON p.version_id = v.version_id AND p.place <= ${HITS_PER_STANDARD}
       ORDER BY v.best, v.in_version DESC, v.version_id, p.place`,
      [words, q, states, type ?? null, issuer ?? null, WRITES_WITHOUT_SPACES.test(q)],
    )
  }
}

/** Such words are indexed by their characters, so what the index finds is read once more for the characters in their order. */
const WRITES_WITHOUT_SPACES =
  /[\p{sc=Thai}\p{sc=Lao}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Hira}\p{sc=Kana}\p{sc=Han}\p{sc=Hang}]/u
