// Rewrites a definition that was not opened yet.
import { Injectable } from '@nestjs/common'
import type { DefineCredentialRequest } from '@touchstone/contract'
import { type CredentialDefinition, type CredentialDefinitionId, requireDraftDefinition } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Transactions } from '../../platform/database/transactions.js'
import { DefinitionChecks } from './definition-checks.js'
import { DefinitionsRepository } from './definitions.repository.js'

@Injectable()
export class UpdateDefinition {
  constructor(
    private readonly transactions: Transactions,
    private readonly checks: DefinitionChecks,
    private readonly definitions: DefinitionsRepository,
    private readonly audit: AuditTrail,
  ) {}

  run(id: CredentialDefinitionId, content: DefineCredentialRequest, actor: StaffActor): Promise<CredentialDefinition> {
    return this.transactions.run(async (tx) => {
      const before = await this.definitions.lock(tx, actor.issuerId, id)
      requireDraftDefinition(before)
      await this.checks.requireSound(tx, actor.issuerId, content)
      const after = { ...before, ...content }
      await this.definitions.updateContent(tx, after)
      const { versionId } = content
      await this.audit.record(tx, act(actor, 'definition_changed', { type: 'definition', id }, { versionId }))
      return after
    })
  }
}
