import { Injectable } from '@nestjs/common'
import type { DefineOwnFieldsRequest, EditedVersion } from '@touchstone/contract'
import {
  applyEdits,
  fail,
  ownFieldEdits,
  requireDraft,
  sameValue,
  type StandardVersionId,
  StatementId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { EditedStatementsRepository } from './edited-statements.repository.js'
import { StandardsRepository } from './standards.repository.js'
import { StatementsRepository } from './statements.repository.js'

@Injectable()
export class DefineOwnFields {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly edited: EditedStatementsRepository,
    private readonly audit: AuditTrail,
  ) {}

  run(
    versionId: StandardVersionId,
    { from, to, withValues }: DefineOwnFieldsRequest,
    actor: StaffActor,
  ): Promise<EditedVersion> {
    return this.transactions.run(async (tx) => {
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      requireDraft(version)
      if (!sameValue(version.ownFields, from)) fail('changed_meanwhile', { what: 'own_fields' })
      const statements = await this.statements.of(tx, versionId)
      const edits = ownFieldEdits(statements, from, to, new Set(withValues))
      const applied = applyEdits({ ...version, ownFields: to, statements }, edits, (lineageId) =>
        StatementId.parse(lineageId),
      )
      await this.edited.save(tx, versionId, statements, applied)
      await this.standards.updateDetails(tx, version, { ownFields: to })
      const revision = await this.standards.countEdit(tx, version)
      const details = { revision, fields: to.length, changed: applied.done.length }
      await this.audit.record(tx, act(actor, 'own_fields_defined', { type: 'version', id: versionId }, details))
      const { changed, done } = applied
      return { version: { ...version, ownFields: to, revision }, revision, changed, done }
    })
  }
}
