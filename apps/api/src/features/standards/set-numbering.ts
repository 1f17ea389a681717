import { Injectable } from '@nestjs/common'
import type { EditedVersion, SetNumberingRequest } from '@touchstone/contract'
import { applyEdits, fail, requireDraft, sameValue, type StandardVersionId, StatementId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { EditedStatementsRepository } from './edited-statements.repository.js'
import { StandardsRepository } from './standards.repository.js'
import { StatementsRepository } from './statements.repository.js'

@Injectable()
export class SetNumbering {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly edited: EditedStatementsRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** The rules number at once; a type whose rule goes keeps the codes it had, from now on by hand. */
  run(versionId: StandardVersionId, { from, to }: SetNumberingRequest, actor: StaffActor): Promise<EditedVersion> {
    return this.transactions.run(async (tx) => {
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      requireDraft(version)
      if (!sameValue(version.numbering, from)) fail('changed_meanwhile', { what: 'numbering' })
      const statements = await this.statements.of(tx, versionId)
      const applied = applyEdits({ ...version, numbering: to, statements }, [], (lineageId) =>
        StatementId.parse(lineageId),
      )
      await this.edited.save(tx, versionId, statements, applied)
      await this.standards.updateDetails(tx, version, { numbering: to })
      const revision = await this.standards.countEdit(tx, version)
      const details = { revision, rules: to.length, changed: applied.done.length }
      await this.audit.record(tx, act(actor, 'numbering_set', { type: 'version', id: versionId }, details))
      const { changed, done } = applied
      return { version: { ...version, numbering: to, revision }, revision, changed, done }
    })
  }
}
