import { Injectable } from '@nestjs/common'
import type { ApiKey, ApiKeyId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { ApiKeysRepository } from './api-keys.repository.js'

@Injectable()
export class RevokeApiKey {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: ApiKeysRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: ApiKeyId, actor: StaffActor): Promise<ApiKey> {
    return this.transactions.run(async (tx) => {
      const key = await this.keys.get(tx, actor.issuerId, id)
      const at = this.clock.now()
      await this.keys.revoke(tx, id, actor.userId, at)
      await this.audit.record(tx, act(actor, 'api_key_revoked', { type: 'api_key', id }))
      return { ...key, revokedAt: at }
    })
  }
}
