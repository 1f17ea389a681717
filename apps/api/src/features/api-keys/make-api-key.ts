import { Injectable } from '@nestjs/common'
import type { NewApiKey } from '@touchstone/contract'
import { API_KEY_BYTES, type ApiKeyContent, apiKeyFrom, ApiKeyId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { ApiKeysRepository } from './api-keys.repository.js'
import { hashOfApiKey } from './known-api-keys.js'

@Injectable()
export class MakeApiKey {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: ApiKeysRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run({ name, scope, dailyRows }: ApiKeyContent, actor: StaffActor): Promise<NewApiKey> {
    return this.transactions.run(async (tx) => {
      const { secret, prefix } = apiKeyFrom(Buffer.from(this.random.bytes(API_KEY_BYTES)).toString('base64url'))
      const key = {
        id: ApiKeyId.parse(this.random.uuid()),
        name,
        scope,
        dailyRows,
        prefix,
        createdAt: this.clock.now(),
        createdBy: actor.userId,
        revokedAt: null,
      }
      const secretHash = hashOfApiKey(secret)
      await this.keys.insert(tx, { ...key, issuerId: actor.issuerId, secretHash, revokedBy: null })
      const subject = { type: 'api_key', id: key.id }
      await this.audit.record(tx, act(actor, 'api_key_made', subject, { scope, dailyRows }))
      return { ...key, secret }
    })
  }
}
