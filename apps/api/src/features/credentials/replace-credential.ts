// A certificate with a mistake is not changed: a corrected credential takes its place, and the old ID says so from then on.
import { Injectable } from '@nestjs/common'
import { CERTIFICATE_LAYOUT } from '@touchstone/certificate-pdf'
import type { ReplaceRequest } from '@touchstone/contract'
import { type Credential, type CredentialId, CredentialKey, dateIn, replacementOf } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { CredentialIds } from './credential-ids.js'
import { CredentialsRepository } from './credentials.repository.js'
import { WriteSuccessor } from './write-successor.js'

@Injectable()
export class ReplaceCredential {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly successors: WriteSuccessor,
    private readonly ids: CredentialIds,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(oldId: CredentialId, { holderName, reason, note }: ReplaceRequest, actor: StaffActor): Promise<Credential> {
    return this.transactions.run(async (tx) => {
      const issuer = await this.issuers.get(tx, actor.issuerId)
      const old = await this.credentials.lock(tx, actor.issuerId, oldId)
      const credentialId = this.ids.draw(issuer.prefix)
      const at = this.clock.now()
      const replacement = replacementOf(old, {
        holderName,
        key: CredentialKey.parse(this.random.uuid()),
        credentialId,
        verificationUrl: this.ids.verificationUrl(credentialId),
        layout: CERTIFICATE_LAYOUT,
        at,
      })
      const on = dateIn(issuer.timeZone, at)
      const step = { action: 'replace', reason, note: note || null, at, on, decidedOn: null, by: actor.userId } as const
      await this.successors.run(tx, old, replacement, step)
      await this.audit.record(
        tx,
        act(actor, 'credential_replaced', { type: 'credential', id: oldId }, { reason, replacedBy: credentialId }),
      )
      return replacement
    })
  }
}
