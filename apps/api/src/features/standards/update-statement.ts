import { Injectable } from '@nestjs/common'
import type { UpdateStatementRequest } from '@touchstone/contract'
import {
  fail,
  type LineageId,
  requireDraft,
  requireSoundTree,
  type StandardVersionId,
  type Statement,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { StandardsRepository } from './standards.repository.js'
import { StatementsRepository } from './statements.repository.js'

@Injectable()
export class UpdateStatement {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly audit: AuditTrail,
  ) {}

  run(
    versionId: StandardVersionId,
    lineageId: LineageId,
    words: UpdateStatementRequest,
    actor: StaffActor,
  ): Promise<Statement> {
    return this.transactions.run(async (tx) => {
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      requireDraft(version)
      const statements = await this.statements.of(tx, versionId)
      const before = statements.find((one) => one.lineageId === lineageId) ?? fail('not_found', { what: 'statement' })
      const after = { ...before, ...words }
      requireSoundTree(statements.map((one) => (one === before ? after : one)))
      await this.statements.update(tx, versionId, after)
      await this.audit.record(tx, act(actor, 'statement_changed', { type: 'version', id: versionId }, { lineageId }))
      return after
    })
  }
}
