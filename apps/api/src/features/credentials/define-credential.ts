// Writes a definition on a version in force. It is a draft until it is opened.
import { Injectable } from '@nestjs/common'
import type { DefineCredentialRequest } from '@touchstone/contract'
import { type CredentialDefinition, CredentialDefinitionId } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { DefinitionChecks } from './definition-checks.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class DefineCredential {
  constructor(
    private readonly transactions: Transactions,
    private readonly checks: DefinitionChecks,
    private readonly definitions: DefinitionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  run(content: DefineCredentialRequest, actor: StaffActor): Promise<CredentialDefinition> {
    return this.transactions.run(async (tx) => {
      await this.checks.requireSound(tx, actor.issuerId, content)
      const definition: CredentialDefinition = {
        ...content,
        id: CredentialDefinitionId.parse(this.random.uuid()),
        issuerId: actor.issuerId,
        status: 'draft',
        createdAt: this.clock.now(),
        openedAt: null,
      }
      await this.definitions.insert(tx, definition)
      const { id, versionId } = definition
      await this.audit.record(tx, act(actor, 'credential_defined', { type: 'definition', id }, { versionId }))
      return definition
    })
  }
}
