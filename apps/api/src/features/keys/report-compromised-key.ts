// A key somebody else may have is taken out: it is no longer published, so nothing it signed is believed, by whomever. Another takes
// its place at once, and what it signed rightly is signed again.
import { Injectable } from '@nestjs/common'
import { compromiseKey, type SigningKey, type SigningKeyId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { signBadgesAgain } from './badges-to-sign-again.js'
import { IssuerSigning } from './issuer-signing.js'
import { type KeyKeeper, keeping } from './key-keeper.js'
import { SigningKeysRepository } from './signing-keys.repository.js'

@Injectable()
export class ReportCompromisedKey {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: SigningKeysRepository,
    private readonly signing: IssuerSigning,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: SigningKeyId, keeper: KeyKeeper): Promise<SigningKey> {
    return this.transactions.run(async (tx) => {
      const before = await this.keys.get(tx, keeper.issuerId, id)
      const after = compromiseKey(before, this.clock.now())
      await this.keys.saveFate(tx, before.status, after)
      const next = before.status === 'active' ? await this.signing.make(keeper.issuerId) : undefined
      if (next) await this.keys.insert(tx, next)
      await this.jobs.enqueue(tx, signBadgesAgain, { issuerId: keeper.issuerId })
      const details = { nextKey: next?.id ?? null }
      await this.audit.record(tx, keeping(keeper, 'signing_key_compromised', { type: 'signing_key', id }, details))
      return after
    })
  }
}
