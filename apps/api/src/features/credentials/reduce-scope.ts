// The decision that a credential covers fewer duty areas from today. Where withdrawals need two persons, this does too.
import { Injectable } from '@nestjs/common'
import type { ReduceScopeRequest } from '@touchstone/contract'
import { type Credential, type CredentialId, dateIn, needsSecondPerson, requireReducible } from '@touchstone/domain'
import { AuditTrail } from '../../platform/audit/audit-trail.js'
import { act, type StaffActor } from '../../platform/auth/staff-act.js'
import { Clock } from '../../platform/clock.js'
import { Transactions } from '../../platform/database/transactions.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { CredentialsRepository } from './credentials.repository.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { NoteStatusChange } from './note-status-change.js'
import { WriteScopeReduction } from './write-scope-reduction.js'
import { AUDITED_AS } from './write-status-step.js'

@Injectable()
export class ReduceScope {
  constructor(
    private readonly transactions: Transactions,
    private readonly issuers: IssuersRepository,
    private readonly credentials: CredentialsRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly reductions: WriteScopeReduction,
    private readonly noteChange: NoteStatusChange,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @returns the credential that stands for what is left; the old one, unchanged, when the decision waits for a second person */
  run(credentialId: CredentialId, request: ReduceScopeRequest, actor: StaffActor): Promise<Credential> {
    const { stays, reason } = request
    const note = request.note || null
    return this.transactions.run(async (tx) => {
      const issuer = await this.issuers.get(tx, actor.issuerId)
      const old = await this.credentials.lock(tx, actor.issuerId, credentialId)
      const at = this.clock.now()
      const today = dateIn(issuer.timeZone, at)
      if (needsSecondPerson('reduce_scope', issuer)) {
        const definition = await this.definitions.get(tx, actor.issuerId, old.definitionId)
        requireReducible({ credential: old, definition, stays, today })
        const waiting = {
          action: 'reduce_scope',
          reason,
          note,
          status: 'proposed',
          effectiveOn: null,
          stays,
          at,
        } as const
        await this.noteChange.run(tx, old, waiting, actor)
        return old
      }
      const decided = { stays, reason, note, at, on: today, decidedOn: null, by: actor.userId }
      const reduced = await this.reductions.run(tx, old, decided)
      const details = { reason, replacedBy: reduced.credentialId, areas: stays.length }
      await this.audit.record(
        tx,
        act(actor, AUDITED_AS.reduce_scope, { type: 'credential', id: credentialId }, details),
      )
      return reduced
    })
  }
}
