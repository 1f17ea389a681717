// Edits of a draft's statements. The version's row is locked first, so of two editors who write at once the second writes on what
// the first has left, and is told where that is other than what they saw.
import { Injectable } from '@nestjs/common'
import type { EditedStatements } from '@touchstone/contract'
import {
  applyEdits,
  type AppliedEdits,
  type IdOf,
  requireDraft,
  type StandardVersionId,
  type StatementEdit,
  StatementId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { EditedStatementsRepository } from './edited-statements.repository.js'
import { StandardsRepository } from './standards.repository.js'
import { StatementsRepository } from './statements.repository.js'

/** How many statements an audit line names; it counts all. */
const NAMED = 50

@Injectable()
export class EditStatements {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly edited: EditedStatementsRepository,
    private readonly audit: AuditTrail,
    private readonly random: Random,
  ) {}

  run(versionId: StandardVersionId, edits: readonly StatementEdit[], actor: StaffActor): Promise<EditedStatements> {
    return this.transactions.run(async (tx) => {
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      requireDraft(version)
      const statements = await this.statements.of(tx, versionId)
      const applied = applyEdits({ ...version, statements }, edits, await this.freeIds(tx, edits))
      if (applied.done.length === 0) return { revision: version.revision, changed: [], done: [] }
      await this.edited.save(tx, versionId, statements, applied)
      const revision = await this.standards.countEdit(tx, version)
      const details = { revision, ...countsOf(applied), lineageIds: namesOf(applied) }
      await this.audit.record(tx, act(actor, 'statements_edited', { type: 'version', id: versionId }, details))
      return { revision, changed: applied.changed, done: applied.done }
    })
  }

  /** A statement is known outside by the id of its lineage, unless some version has a statement of that id already. */
  private async freeIds(tx: Tx, edits: readonly StatementEdit[]): Promise<IdOf> {
    const ids = edits.flatMap((edit) => (edit.edit === 'add' ? StatementId.parse(edit.lineageId) : []))
    const taken = ids.length === 0 ? new Set<string>() : await this.statements.taken(tx, ids)
    return (lineageId) => StatementId.parse(taken.has(lineageId) ? this.random.uuid() : lineageId)
  }
}

function countsOf({ done }: AppliedEdits) {
  const count = (kind: StatementEdit['edit']) => done.filter(({ edit }) => edit === kind).length
  return { added: count('add'), changed: count('change'), moved: count('move'), removed: count('remove') }
}

function namesOf({ done }: AppliedEdits): string[] {
  return [...new Set(done.map(({ lineageId }) => lineageId))].slice(0, NAMED)
}
