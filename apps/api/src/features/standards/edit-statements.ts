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
  type Statement,
  StatementId,
} from '@touchstone/domain'
import { type AuditEntry, AuditTrail } from '../../platform/audit/audit-trail.js'
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
      const { edited, details } = await this.within(tx, versionId, edits, actor)
      if (details !== undefined)
        await this.audit.record(tx, act(actor, 'statements_edited', { type: 'version', id: versionId }, details))
      return edited
    })
  }

  /**
   * The same as part of something larger, which writes the audit line. `edits` may be worked out from the statements as they are
   * under the lock. `details` is what to say of it; undefined when nothing was changed.
   */
  async within(
    tx: Tx,
    versionId: StandardVersionId,
    edits: readonly StatementEdit[] | ((statements: readonly Statement[]) => readonly StatementEdit[]),
    actor: Pick<StaffActor, 'issuerId'>,
  ): Promise<{ edited: EditedStatements; details: AuditEntry['details'] }> {
    const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
    requireDraft(version)
    const statements = await this.statements.of(tx, versionId)
    const asked = typeof edits === 'function' ? edits(statements) : edits
    const applied = applyEdits({ ...version, statements }, asked, await this.freeIds(tx, asked))
    if (applied.done.length === 0)
      return { edited: { revision: version.revision, changed: [], done: [] }, details: undefined }
    await this.edited.save(tx, versionId, statements, applied)
    const revision = await this.standards.countEdit(tx, version)
    const details = { revision, ...countsOf(applied), lineageIds: namesOf(applied) }
    return { edited: { revision, changed: applied.changed, done: applied.done }, details }
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
