// Rows of a version's statements and of the KSAs they need, as domain values. Whose version it is was asked before.
import { Injectable } from '@nestjs/common'
import {
  type Derivation,
  inReadingOrder,
  type LineageId,
  type SkillStandardId,
  type StandardVersionId,
  type Statement,
} from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { statementKsasTable, statementsTable } from './standard.entities.js'

/** Rows per INSERT: with 15 columns far below the 65,535 parameters a statement may have. */
const ROWS_AT_ONCE = 1_000

@Injectable()
export class StatementsRepository {
  /** Every statement, in reading order. Read as rows, not as entities: making those takes longer than the query. */
  async of(db: Tx | Database, versionId: StandardVersionId): Promise<Statement[]> {
    const rows: Omit<Statement, 'ksas'>[] = await db.query(
      `SELECT id, lineage_id AS "lineageId", parent, position, type, type_label AS "typeLabel", code, title, text,
              evaluation_criteria AS "evaluationCriteria", accuracy_level AS "accuracyLevel", equipment, assignment, notes,
              fields, derived_from AS "derivedFrom"
       FROM statements WHERE version_id = $1`,
      [versionId],
    )
    const links: { lineageId: LineageId; ksas: string }[] = await db.query(
      `SELECT lineage_id AS "lineageId", string_agg(ksa::text, ' ' ORDER BY position) AS ksas
       FROM statement_ksas WHERE version_id = $1 GROUP BY lineage_id`,
      [versionId],
    )
    const ksas = new Map(links.map(({ lineageId, ksas }) => [lineageId, ksas.split(' ')]))
    const statements = rows.map((row) => ({ ...row, ksas: ksas.get(row.lineageId) ?? [] }))
    return inReadingOrder(statements).map(({ statement }) => statement)
  }

  /** The top of the tree alone: enough to resolve a credential's scope. */
  async topOf(db: Tx | Database, versionId: StandardVersionId): Promise<Statement[]> {
    const rows = await db
      .getRepository(statementsTable)
      .createQueryBuilder('s')
      .where('s.versionId = :versionId AND s.parent IS NULL', { versionId })
      .getMany()
    return rows.map(({ versionId: _, ...row }) => ({ ...row, ksas: [] }))
  }

  /** What the statements of each of these versions were split from or merged of, those left out that were not. */
  async derivationsOf(db: Tx | Database, versionIds: readonly StandardVersionId[]): Promise<Derivation[][]> {
    const rows: (Derivation & { versionId: StandardVersionId })[] = await db.query(
      `SELECT version_id AS "versionId", lineage_id AS "lineageId", derived_from AS "derivedFrom" FROM statements
        WHERE version_id = ANY($1) AND derived_from <> '[]'`,
      [versionIds],
    )
    return versionIds.map((id) => rows.filter(({ versionId }) => versionId === id))
  }

  /** Which of these ids some statement of some version has. */
  async taken(db: Tx | Database, ids: readonly Statement['id'][]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await db.query('SELECT id FROM statements WHERE id = ANY($1)', [ids])
    return new Set(rows.map(({ id }) => id))
  }

  /** The version that has this statement, whatever its state. */
  async versionOf(db: Tx | Database, id: Statement['id']): Promise<StandardVersionId | undefined> {
    const row = await db.getRepository(statementsTable).findOne({ select: { versionId: true }, where: { id } })
    return row?.versionId
  }

  /** Whether one of these versions has a statement of this lineage. */
  async standsIn(db: Tx | Database, lineageId: LineageId, versionIds: readonly StandardVersionId[]): Promise<boolean> {
    const rows: unknown[] = await db.query(
      'SELECT 1 FROM statements WHERE lineage_id = $1 AND version_id = ANY($2) LIMIT 1',
      [lineageId, versionIds],
    )
    return rows.length > 0
  }

  /** The lineage of every statement of every version of a standard, by id. */
  async lineagesOf(db: Tx | Database, standardId: SkillStandardId): Promise<ReadonlyMap<Statement['id'], LineageId>> {
    const rows: Pick<Statement, 'id' | 'lineageId'>[] = await db.query(
      'SELECT s.id, s.lineage_id AS "lineageId" FROM statements s JOIN standard_versions v ON v.id = s.version_id WHERE v.standard_id = $1',
      [standardId],
    )
    return new Map(rows.map(({ id, lineageId }) => [id, lineageId]))
  }

  /** @param written told after each batch how many are written; may throw to break off. */
  async insert(
    tx: Tx,
    versionId: StandardVersionId,
    statements: readonly Statement[],
    written?: (count: number) => void,
  ): Promise<void> {
    for (let i = 0; i < statements.length; i += ROWS_AT_ONCE) {
      const some = statements.slice(i, i + ROWS_AT_ONCE)
      await tx.insert(
        statementsTable,
        some.map(({ ksas: _, ...row }) => ({ ...row, versionId })),
      )
      written?.(i + some.length)
    }
    const links = statements.flatMap(({ lineageId, ksas }) =>
      ksas.map((ksa, position) => ({ versionId, lineageId, ksa, position })),
    )
    for (let i = 0; i < links.length; i += ROWS_AT_ONCE)
      await tx.insert(statementKsasTable, links.slice(i, i + ROWS_AT_ONCE))
  }

  async delete(tx: Tx, versionId: StandardVersionId): Promise<void> {
    await tx.delete(statementKsasTable, { versionId })
    await tx.delete(statementsTable, { versionId })
  }

  /**
   * Copies every statement of one version into another, lineage kept, without a row leaving the database. What a statement was
   * split from or merged of was said about the version copied, so it stays there.
   */
  async copy(tx: Tx, from: StandardVersionId, to: StandardVersionId): Promise<void> {
    const content =
      'lineage_id, parent, position, type, type_label, code, title, text, evaluation_criteria, accuracy_level, equipment, assignment, notes, fields'
    await tx.query(
      `INSERT INTO statements (id, version_id, derived_from, ${content}) SELECT gen_random_uuid(), $2, '[]', ${content} FROM statements WHERE version_id = $1`,
      [from, to],
    )
    await tx.query(
      'INSERT INTO statement_ksas (version_id, lineage_id, ksa, position) SELECT $2, lineage_id, ksa, position FROM statement_ksas WHERE version_id = $1',
      [from, to],
    )
  }
}
