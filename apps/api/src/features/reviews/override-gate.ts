import { Injectable } from '@nestjs/common'
import type { OverrideGateRequest } from '@touchstone/contract'
import { fail, isInPreparation, type PublicationGate, type StandardVersionId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { DispositionsRepository } from './dispositions.repository.js'
import { ReviewGate } from './review-gate.js'

/** Somebody answers for publishing a version all the same. The reason is never taken back and stands in the report. */
@Injectable()
export class OverrideGate {
  constructor(
    private readonly transactions: Transactions,
    private readonly standards: StandardsRepository,
    private readonly dispositions: DispositionsRepository,
    private readonly gate: ReviewGate,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(
    versionId: StandardVersionId,
    { reason, points }: OverrideGateRequest,
    actor: StaffActor,
  ): Promise<PublicationGate> {
    return this.transactions.run(async (tx) => {
      const { version } = await this.standards.lockVersion(tx, actor.issuerId, versionId)
      if (!isInPreparation(version)) fail('version_not_draft', { versionId, status: version.status })
      await this.dispositions.insertOverride(tx, {
        id: this.random.uuid(),
        versionId,
        reason,
        points,
        at: this.clock.now(),
        enteredBy: actor.userId,
      })
      await this.audit.record(tx, act(actor, 'review_gate_overridden', { type: 'version', id: versionId }, { points }))
      return this.gate.of(tx, versionId)
    })
  }
}
