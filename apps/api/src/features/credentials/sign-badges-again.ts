// After a key was compromised: every credential that stands is signed again with the key in use, a batch at a time. Done twice, or
// stopped half-way, it finds what is left.
import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { IssuerId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Jobs } from '../../platform/jobs/jobs.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { signBadgesAgain } from '../keys/badges-to-sign-again.js'
import { BadgeDocumentsRepository } from './badge-documents.repository.js'
import { BadgeDocuments } from './badge-documents.js'
import { CredentialsRepository } from './credentials.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'

/** Credentials of one transaction. */
const AT_ONCE = 100

@Injectable()
export class SignBadgesAgain implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly documents: BadgeDocumentsRepository,
    private readonly badges: BadgeDocuments,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(signBadgesAgain, async ({ data, signal }) => {
      while (!signal.aborted && (await this.run(data.issuerId)) > 0);
    })
  }

  /** Signs one batch. @returns how many */
  run(issuerId: IssuerId): Promise<number> {
    return this.transactions.run(async (tx) => {
      const ids = await this.documents.signedByCompromised(tx, issuerId, AT_ONCE)
      if (ids.length === 0) return 0
      const issuer = await this.issuers.get(tx, issuerId)
      for (const id of ids) {
        // Locked: what is withdrawn at the same moment is not signed again.
        const credential = await this.credentials.lock(tx, issuerId, id)
        const definition = await this.definitions.get(tx, issuerId, credential.definitionId)
        await this.badges.signAgain(tx, issuer, definition, credential)
      }
      await this.audit.record(tx, {
        issuerId,
        actor: { kind: 'system', id: null },
        action: 'badges_signed_again',
        subject: { type: 'issuer', id: issuerId },
        details: { credentials: ids.length },
      })
      return ids.length
    })
  }
}
