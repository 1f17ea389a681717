// A new key takes the place of the one in use, which stays published: what it signed stays good.
import { Injectable } from '@nestjs/common'
import { type KeyHome, retireKey, type SigningKey } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { homeOf } from '../../platform/signing/key-custody.js'
import { IssuerSigning } from './issuer-signing.js'
import { type KeyKeeper, keeping } from './key-keeper.js'
import { SigningKeysRepository } from './signing-keys.repository.js'

@Injectable()
export class RotateSigningKey {
  constructor(
    private readonly transactions: Transactions,
    private readonly keys: SigningKeysRepository,
    private readonly signing: IssuerSigning,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @param home where the new key is to live @throws DomainError `signer_unavailable`, and the key in use stays */
  run(keeper: KeyKeeper, home?: KeyHome): Promise<SigningKey> {
    return this.transactions.run(async (tx) => {
      const old = await this.keys.active(tx, keeper.issuerId)
      if (old) await this.keys.saveFate(tx, old.status, retireKey(old, this.clock.now()))
      const { custody, ...key } = await this.signing.make(keeper.issuerId, home)
      await this.keys.insert(tx, { ...key, custody })
      const details = { takesPlaceOf: old?.id ?? null, home: homeOf(custody) }
      await this.audit.record(tx, keeping(keeper, 'signing_key_rotated', { type: 'signing_key', id: key.id }, details))
      return key
    })
  }
}
