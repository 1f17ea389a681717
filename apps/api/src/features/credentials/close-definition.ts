// Closes a definition: nothing more is issued on it. What was issued stands.
import { Injectable } from '@nestjs/common'
import { type CredentialDefinition, type CredentialDefinitionId, definitionLifecycle } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class CloseDefinition {
  constructor(
    private readonly transactions: Transactions,
    private readonly definitions: DefinitionsRepository,
    private readonly audit: AuditTrail,
  ) {}

  run(id: CredentialDefinitionId, actor: StaffActor): Promise<CredentialDefinition> {
    return this.transactions.run(async (tx) => {
      const definition = await this.definitions.lock(tx, actor.issuerId, id)
      const closed = { ...definition, status: definitionLifecycle.next(definition.status, 'close') }
      await this.definitions.saveStatus(tx, definition.status, closed)
      await this.audit.record(tx, act(actor, 'definition_closed', { type: 'definition', id }))
      return closed
    })
  }
}
