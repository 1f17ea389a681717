// What people think of the changes a draft makes. What is judged is part of the draft and frozen with it.
import { Injectable } from '@nestjs/common'
import type { JudgeChangesRequest } from '@touchstone/contract'
import { requireDraft, requireJudgeable, type StandardVersionId, type StatementJudgement } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { JudgementsRepository } from './judgements.repository.js'
import { StandardsRepository } from './standards.repository.js'
import { StatementsRepository } from './statements.repository.js'

@Injectable()
export class JudgeChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly judgements: JudgementsRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** @returns every judgement of the version, as they are now. */
  run(
    versionId: StandardVersionId,
    { judgements }: JudgeChangesRequest,
    actor: StaffActor,
  ): Promise<StatementJudgement[]> {
    return this.transactions.run(async (tx) => {
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      requireDraft(version)
      const drafted = await this.statements.of(tx, versionId)
      const before = version.basedOn === null ? [] : await this.statements.of(tx, version.basedOn)
      requireJudgeable(judgements, drafted, before)
      await this.judgements.save(tx, versionId, judgements)
      const [one] = judgements
      const details = judgements.length === 1 ? { lineageId: one?.lineageId ?? null } : { changes: judgements.length }
      await this.audit.record(tx, act(actor, 'changes_judged', { type: 'version', id: versionId }, details))
      return this.judgements.of(tx, versionId)
    })
  }
}
