import { Injectable } from '@nestjs/common'
import type { Issuer } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Files } from '../../platform/files/files.js'
import { IssuersRepository } from './issuers.repository.js'
import { readLogo } from './read-logo.js'

@Injectable()
export class SetLogo {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly files: Files,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws DomainError `logo_unusable` */
  async run(bytes: Uint8Array, actor: StaffActor): Promise<Issuer> {
    const { png, width, height } = readLogo(bytes)
    // Kept first: a file nobody names does no harm, a row that names no file would.
    const logo = { hash: await this.files.put(png), width, height }
    return this.transactions.run(async (tx) => {
      const after = { ...(await this.issuers.get(tx, actor.issuerId)), logo }
      await this.issuers.update(tx, after)
      await this.audit.record(tx, act(actor, 'issuer_logo_set', { type: 'issuer', id: after.id }, logo))
      return after
    })
  }
}
