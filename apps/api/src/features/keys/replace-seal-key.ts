// Staff have certificates sealed with new keys before it happens by itself: to move them to a signing service or back. What was sealed stays good.
import { Injectable } from '@nestjs/common'
import type { KeyHome, SealKey, SealKeyPurpose } from '@touchstone/domain'
import type { StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { IssuerSeals } from './issuer-seals.js'

@Injectable()
export class ReplaceSealKey {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly seals: IssuerSeals,
  ) {}

  /** @param home where the new keys are to live @throws DomainError `signer_unavailable`, and the keys in use stay */
  run({ issuerId, userId }: StaffActor, purpose: SealKeyPurpose, home?: KeyHome): Promise<SealKey> {
    return this.transactions.run(async (tx) => {
      const issuer = await this.issuers.get(tx, issuerId)
      const by = { kind: 'staff', id: userId } as const
      const { certificate: _, custody: __, ...key } = await this.seals.replace(tx, issuer, { purpose, home, by })
      return key
    })
  }
}
