// Writes a definition on a version in force, or rewrites one that was not opened yet. Scope is proven against the version's own tree.
import { Injectable } from '@nestjs/common'
import type { DefineCredentialRequest } from '@touchstone/contract'
import {
  type CredentialDefinition,
  CredentialDefinitionId,
  dateIn,
  requireDraftDefinition,
  requireIssuable,
  resolveScope,
} from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions, type Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { StandardsRepository } from '../standards/standards.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class DefineCredential {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly standards: StandardsRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  create(content: DefineCredentialRequest, actor: StaffActor): Promise<CredentialDefinition> {
    return this.transactions.run(async (tx) => {
      await this.requireSound(tx, content, actor)
      const definition: CredentialDefinition = {
        ...content,
        id: CredentialDefinitionId.parse(this.random.uuid()),
        issuerId: actor.issuerId,
        status: 'draft',
        createdAt: this.clock.now(),
        openedAt: null,
      }
      await this.definitions.insert(tx, definition)
      await this.audit.record(
        tx,
        act(actor, 'credential_defined', { type: 'definition', id: definition.id }, { versionId: content.versionId }),
      )
      return definition
    })
  }

  update(
    id: CredentialDefinitionId,
    content: DefineCredentialRequest,
    actor: StaffActor,
  ): Promise<CredentialDefinition> {
    return this.transactions.run(async (tx) => {
      const before = await this.definitions.lock(tx, actor.issuerId, id)
      requireDraftDefinition(before)
      await this.requireSound(tx, content, actor)
      const after = { ...before, ...content }
      await this.definitions.updateContent(tx, after)
      await this.audit.record(
        tx,
        act(actor, 'definition_changed', { type: 'definition', id }, { versionId: content.versionId }),
      )
      return after
    })
  }

  private async requireSound(
    tx: Tx,
    { versionId, scope }: DefineCredentialRequest,
    { issuerId }: StaffActor,
  ): Promise<void> {
    const { version } = await this.standards.getVersion(tx, issuerId, versionId)
    const { timeZone } = await this.issuers.get(tx, issuerId)
    requireIssuable(version, dateIn(timeZone, this.clock.now()))
    resolveScope(scope, await this.standards.topOf(tx, versionId))
  }
}
