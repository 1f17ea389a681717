// What people decided about the changes a version makes, as domain values. Whose version it is was asked before.
import { Injectable } from '@nestjs/common'
import type { StandardVersionId, StatementJudgement } from '@touchstone/domain'
import type { Database, Tx } from '../../platform/database/transactions.js'
import { statementJudgementsTable } from './standard.entities.js'

@Injectable()
export class JudgementsRepository {
  async of(db: Tx | Database, versionId: StandardVersionId): Promise<StatementJudgement[]> {
    const rows = await db
      .getRepository(statementJudgementsTable)
      .find({ where: { versionId }, order: { lineageId: 'ASC' } })
    return rows.map(({ versionId: _, ...judgement }) => judgement)
  }

  /** Saves what is judged now; a judgement that says nothing any more is removed. */
  async save(tx: Tx, versionId: StandardVersionId, judgement: StatementJudgement): Promise<void> {
    const { lineageId, significance, equivalence, note } = judgement
    if (significance === null && equivalence === null && note === null)
      await tx.delete(statementJudgementsTable, { versionId, lineageId })
    else await tx.upsert(statementJudgementsTable, { ...judgement, versionId }, ['versionId', 'lineageId'])
  }
}
