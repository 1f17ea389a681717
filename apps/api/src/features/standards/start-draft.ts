// The next draft of a standard: a copy of a version the public knows, statement by statement, lineage kept.
import { Injectable } from '@nestjs/common'
import type { StartDraftRequest } from '@touchstone/contract'
import {
  fail,
  isInPreparation,
  isPublic,
  newDraft,
  requireLaterNumber,
  type StandardVersion,
  StandardVersionId,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { StandardsRepository } from './standards.repository.js'
import { StatementsRepository } from './statements.repository.js'

@Injectable()
export class StartDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly statements: StatementsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(
    versionId: StandardVersionId,
    { number, changeClass }: StartDraftRequest,
    actor: StaffActor,
  ): Promise<StandardVersion> {
    return this.transactions.run(async (tx) => {
      const { standard, version: base } = await this.standards.getVersion(tx, actor.issuerId, versionId)
      await this.standards.lockStandard(tx, standard.id)
      if (!isPublic(base)) fail('version_not_published', { versionId, status: base.status })
      const versions = await this.standards.versionsOf(tx, standard.id)
      const draft = versions.find(isInPreparation)
      if (draft) fail('draft_exists', { versionId: draft.id, number: draft.number })
      requireLaterNumber(number, versions)
      const { title, level, language, introduction, acknowledgements, ownFields, numbering } = base
      const next = newDraft(
        {
          number,
          title,
          level,
          language,
          introduction,
          acknowledgements,
          changeClass,
          changeNote: null,
          ownFields,
          numbering,
        },
        {
          id: StandardVersionId.parse(this.random.uuid()),
          standardId: standard.id,
          basedOn: base.id,
          createdAt: this.clock.now(),
        },
      )
      await this.standards.insertVersion(tx, next)
      await this.statements.copy(tx, base.id, next.id)
      await this.audit.record(tx, act(actor, 'draft_started', { type: 'version', id: next.id }, { basedOn: base.id }))
      return next
    })
  }
}
