// What issuing to many would do: the same decisions as when it is done, and nothing written.
import { Injectable } from '@nestjs/common'
import type { BatchChoice, BatchPreview } from '@touchstone/contract'
import { CredentialKey, dateIn, expiryOf, fail } from '@touchstone/domain'
import type { StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { BatchCandidates } from './batch-candidates.js'
import { Grants } from './grants.js'

@Injectable()
export class PreviewIssueBatch {
  constructor(
    private readonly database: Database,
    private readonly grants: Grants,
    private readonly candidates: BatchCandidates,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  async run(choice: BatchChoice, { issuerId }: StaffActor): Promise<BatchPreview> {
    const at = this.clock.now()
    const ground = await this.grants.ground(this.database, issuerId, choice.definitionId)
    const decidedOn = dateIn(ground.issuer.timeZone, at)
    const effectiveOn = choice.effectiveOn ?? decidedOn
    if (effectiveOn < decidedOn) fail('effective_before_decision', { effectiveOn, decidedOn })
    const decisions = await this.grants.decide(this.database, ground, {
      candidates: await this.candidates.of(this.database, issuerId, choice),
      at,
      effectiveOn: choice.effectiveOn,
      keyOf: () => CredentialKey.parse(this.random.uuid()),
    })
    const refused = decisions.flatMap(({ candidate: { id, name }, result }) =>
      'refusal' in result ? [{ candidateId: id, name, refusal: result.refusal }] : [],
    )
    return {
      issuable: decisions.length - refused.length,
      decidedOn,
      effectiveOn,
      expiresOn: expiryOf(ground.definition.validity, effectiveOn),
      refused,
    }
  }
}
