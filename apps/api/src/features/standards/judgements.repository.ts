// What people decided about the changes a version makes, as domain values. Whose version it is was asked before.
import { Injectable } from '@nestjs/common'
import type { StandardVersionId, StatementJudgement } from '@touchstone/domain'
import { In } from 'typeorm'
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

  /** Saves what is judged now; a judgement that says nothing any more is removed. Others of the version stay. */
  async save(tx: Tx, versionId: StandardVersionId, judgements: readonly StatementJudgement[]): Promise<void> {
    const lineages = judgements.map(({ lineageId }) => lineageId)
    await tx.delete(statementJudgementsTable, { versionId, lineageId: In(lineages) })
    const saying = judgements.filter(
      ({ significance, equivalence, note }) => significance !== null || equivalence !== null || note !== null,
    )
    if (saying.length > 0)
      await tx.insert(
        statementJudgementsTable,
        saying.map((judgement) => ({ ...judgement, versionId })),
      )
  }
}
