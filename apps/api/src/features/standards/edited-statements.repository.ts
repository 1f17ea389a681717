// Writes what edits made of a draft's statements: the rows that are new, gone or other than before, each kind in one query however
// many they are.
import { Injectable } from '@nestjs/common'
import type { AppliedEdits, LineageId, StandardVersionId, Statement } from '@touchstone/domain'
import type { Tx } from '../../platform/database/transactions.js'

/** The columns of a statement's words; its KSAs are rows of their own. */
const WORDS = {
  type: 'text',
  type_label: 'text',
  code: 'text',
  title: 'text',
  text: 'text',
  evaluation_criteria: 'jsonb',
  accuracy_level: 'text',
  equipment: 'jsonb',
  assignment: 'text',
  notes: 'text',
  fields: 'jsonb',
  derived_from: 'jsonb',
} as const
const PLACE = { parent: 'uuid', position: 'integer' } as const
const NAMES = { id: 'uuid', lineage_id: 'uuid' } as const

type Columns = Readonly<Record<string, 'text' | 'jsonb' | 'uuid' | 'integer'>>

@Injectable()
export class EditedStatementsRepository {
  async save(
    tx: Tx,
    versionId: StandardVersionId,
    before: readonly Statement[],
    { changed, removed }: Pick<AppliedEdits, 'changed' | 'removed'>,
  ): Promise<void> {
    const known = new Map(before.map((one) => [one.lineageId, one]))
    const added = changed.filter(({ lineageId }) => !known.has(lineageId))
    const kept = changed.flatMap((now) => {
      const was = known.get(now.lineageId)
      return was === undefined ? [] : [{ was, now }]
    })
    const reworded = kept.filter(({ was, now }) => !isOnlyPlaced(was, now)).map(({ now }) => now)
    const replaced = kept.filter(({ was, now }) => isOnlyPlaced(was, now)).map(({ now }) => now)
    const relinked = kept.filter(({ was, now }) => was.ksas.join() !== now.ksas.join()).map(({ now }) => now)
    await this.unlink(tx, versionId, [...removed, ...relinked.map(({ lineageId }) => lineageId)])
    if (removed.length > 0)
      await tx.query('DELETE FROM statements WHERE version_id = $1 AND lineage_id = ANY($2)', [versionId, removed])
    await this.insert(tx, versionId, added)
    await this.update(tx, versionId, reworded, { ...PLACE, ...WORDS })
    // Most rows that change do so because something was put before them.
    await this.update(tx, versionId, replaced, { ...PLACE, code: 'text' })
    await this.link(tx, versionId, [...added, ...relinked])
  }

  private async insert(tx: Tx, versionId: StandardVersionId, statements: readonly Statement[]): Promise<void> {
    if (statements.length === 0) return
    const columns = { ...NAMES, ...PLACE, ...WORDS }
    const names = Object.keys(columns).join(', ')
    await tx.query(
      `INSERT INTO statements (version_id, ${names}) SELECT $1, ${names} FROM json_to_recordset($2) AS written (${typed(columns)})`,
      [versionId, JSON.stringify(statements.map(rowOf))],
    )
  }

  private async update(
    tx: Tx,
    versionId: StandardVersionId,
    statements: readonly Statement[],
    columns: Columns,
  ): Promise<void> {
    if (statements.length === 0) return
    const names = Object.keys(columns)
    const rows = statements.map(rowOf).map((row) => ({
      lineage_id: row.lineage_id,
      ...Object.fromEntries(names.map((name) => [name, Reflect.get(row, name)])),
    }))
    await tx.query(
      `UPDATE statements SET ${names.map((name) => `${name} = written.${name}`).join(', ')}
       FROM json_to_recordset($2) AS written (lineage_id uuid, ${typed(columns)})
       WHERE statements.version_id = $1 AND statements.lineage_id = written.lineage_id`,
      [versionId, JSON.stringify(rows)],
    )
  }

  private async unlink(tx: Tx, versionId: StandardVersionId, lineageIds: readonly LineageId[]): Promise<void> {
    if (lineageIds.length === 0) return
    await tx.query('DELETE FROM statement_ksas WHERE version_id = $1 AND lineage_id = ANY($2)', [versionId, lineageIds])
  }

  private async link(tx: Tx, versionId: StandardVersionId, statements: readonly Statement[]): Promise<void> {
    const links = statements.flatMap(({ lineageId, ksas }) =>
      ksas.map((ksa, position) => ({ lineage_id: lineageId, ksa, position })),
    )
    if (links.length === 0) return
    await tx.query(
      `INSERT INTO statement_ksas (version_id, lineage_id, ksa, position)
       SELECT $1, lineage_id, ksa, position FROM json_to_recordset($2) AS written (lineage_id uuid, ksa uuid, position integer)`,
      [versionId, JSON.stringify(links)],
    )
  }
}

function typed(columns: Columns): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')
}

/** Whether a statement's words are as they were, its code left aside. */
function isOnlyPlaced(was: Statement, now: Statement): boolean {
  const { parent, position, code } = now
  return JSON.stringify({ ...was, parent, position, code }) === JSON.stringify({ ...was, ...now })
}

function rowOf(statement: Statement) {
  return {
    id: statement.id,
    lineage_id: statement.lineageId,
    parent: statement.parent,
    position: statement.position,
    type: statement.type,
    type_label: statement.typeLabel,
    code: statement.code,
    title: statement.title,
    text: statement.text,
    evaluation_criteria: statement.evaluationCriteria,
    accuracy_level: statement.accuracyLevel,
    equipment: statement.equipment,
    assignment: statement.assignment,
    notes: statement.notes,
    fields: statement.fields,
    derived_from: statement.derivedFrom,
  }
}
