// The holder's choice whether the ID alone opens the credential to the public.
import { Injectable } from '@nestjs/common'
import type { CredentialId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import type { CandidateActor } from '../../platform/auth/actor.js'
import { Transactions } from '../../platform/database/transactions.js'
import { CredentialsRepository } from './credentials.repository.js'
import { MyCredentialViews } from './my-credential-view.js'

@Injectable()
export class SetListing {
  constructor(
    private readonly transactions: Transactions,
    private readonly mine: MyCredentialViews,
    private readonly credentials: CredentialsRepository,
    private readonly audit: AuditTrail,
  ) {}

  run(credentialId: CredentialId, listed: boolean, actor: CandidateActor): Promise<void> {
    return this.transactions.run(async (tx) => {
      const { key, issuerId, listed: before } = await this.mine.own(tx, actor.email, credentialId)
      if (before === listed) return
      await this.credentials.setListed(tx, key, listed)
      await this.audit.record(tx, {
        issuerId,
        actor: { kind: 'candidate', id: actor.userId },
        action: listed ? 'credential_listed' : 'credential_unlisted',
        subject: { type: 'credential', id: credentialId },
      })
    })
  }
}
