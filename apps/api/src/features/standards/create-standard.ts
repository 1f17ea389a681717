// A standard written from nothing: its designation and an empty draft.
import { Injectable } from '@nestjs/common'
import type { CreateStandardRequest } from '@touchstone/contract'
import { newDraft, SkillStandardId, type StandardVersion, StandardVersionId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { StandardsRepository } from './standards.repository.js'

@Injectable()
export class CreateStandard {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run({ designation, ...written }: CreateStandardRequest, actor: StaffActor): Promise<StandardVersion> {
    const createdAt = this.clock.now()
    const standard = {
      id: SkillStandardId.parse(this.random.uuid()),
      issuerId: actor.issuerId,
      designation,
      createdAt,
    }
    const draft = newDraft(
      {
        ...written,
        introduction: null,
        acknowledgements: null,
        changeClass: null,
        changeNote: null,
        ownFields: [],
        numbering: [],
      },
      { id: StandardVersionId.parse(this.random.uuid()), standardId: standard.id, basedOn: null, createdAt },
    )
    return this.transactions.run(async (tx) => {
      await this.standards.insertStandard(tx, standard)
      await this.standards.insertVersion(tx, draft)
      const subject = { type: 'version', id: draft.id } as const
      await this.audit.record(tx, act(actor, 'standard_created', subject, { standardId: standard.id }))
      return draft
    })
  }
}
