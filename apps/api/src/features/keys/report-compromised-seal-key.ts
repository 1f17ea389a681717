// A seal key somebody else may have is taken out: no file is believed for its seal any more, but those the register itself keeps. With a root
// fall the keys that stand under it. The next certificate that is asked for is sealed with a new one.
import { Injectable } from '@nestjs/common'
import { compromiseSealKey, fallingWith, type SealKey, type SealKeyId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { SealKeysRepository } from './seal-keys.repository.js'

@Injectable()
export class ReportCompromisedSealKey {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: SealKeysRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: SealKeyId, actor: StaffActor): Promise<SealKey> {
    return this.transactions.run(async (tx) => {
      const at = this.clock.now()
      const before = await this.keys.get(tx, actor.issuerId, id)
      const after = compromiseSealKey(before, at)
      await this.keys.saveFate(tx, before.status, after)
      const falling = fallingWith(before, await this.keys.list(tx, actor.issuerId))
      for (const one of falling) await this.keys.saveFate(tx, one.status, compromiseSealKey(one, at))
      const details = { with: falling.map((one) => one.id) }
      await this.audit.record(tx, act(actor, 'seal_key_compromised', { type: 'seal_key', id }, details))
      return after
    })
  }
}
