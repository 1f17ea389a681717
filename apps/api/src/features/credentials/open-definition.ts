// Opens a definition for issue, closes it, opens it again. From the first opening on its content never changes.
import { Injectable } from '@nestjs/common'
import {
  type CredentialDefinition,
  type CredentialDefinitionId,
  dateIn,
  definitionLifecycle,
  requireIssuable,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class OpenDefinition {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  open(id: CredentialDefinitionId, actor: StaffActor): Promise<CredentialDefinition> {
    return this.transactions.run(async (tx) => {
      const definition = await this.definitions.lock(tx, actor.issuerId, id)
      const { version } = await this.standards.getVersion(tx, actor.issuerId, definition.versionId)
      const { timeZone } = await this.issuers.get(tx, actor.issuerId)
      const at = this.clock.now()
      requireIssuable(version, dateIn(timeZone, at))
      const status = definitionLifecycle.next(definition.status, definition.status === 'closed' ? 'reopen' : 'open')
      const opened = { ...definition, status, openedAt: definition.openedAt ?? at }
      await this.definitions.saveStatus(tx, definition.status, opened)
      await this.audit.record(tx, act(actor, 'definition_opened', { type: 'definition', id }))
      return opened
    })
  }

  close(id: CredentialDefinitionId, actor: StaffActor): Promise<CredentialDefinition> {
    return this.transactions.run(async (tx) => {
      const definition = await this.definitions.lock(tx, actor.issuerId, id)
      const closed = { ...definition, status: definitionLifecycle.next(definition.status, 'close') }
      await this.definitions.saveStatus(tx, definition.status, closed)
      await this.audit.record(tx, act(actor, 'definition_closed', { type: 'definition', id }))
      return closed
    })
  }
}
