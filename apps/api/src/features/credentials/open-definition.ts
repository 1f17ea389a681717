// Opens a definition for issue, or opens it again. From the first opening on its content never changes.
import { Injectable } from '@nestjs/common'
import { type CredentialDefinition, type CredentialDefinitionId, definitionLifecycle } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { DefinitionChecks } from './definition-checks.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class OpenDefinition {
  constructor(
    private readonly transactions: Transactions,
    private readonly checks: DefinitionChecks,
    private readonly definitions: DefinitionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  run(id: CredentialDefinitionId, actor: StaffActor): Promise<CredentialDefinition> {
    return this.transactions.run(async (tx) => {
      const definition = await this.definitions.lock(tx, actor.issuerId, id)
      const status = definitionLifecycle.next(definition.status, definition.status === 'closed' ? 'reopen' : 'open')
      await this.checks.requireSound(tx, actor.issuerId, definition)
      const opened = { ...definition, status, openedAt: definition.openedAt ?? this.clock.now() }
      await this.definitions.saveStatus(tx, definition.status, opened)
      await this.audit.record(tx, act(actor, 'definition_opened', { type: 'definition', id }))
      return opened
    })
  }
}
