// A reduced scope as it is written, when it is decided alone and when the second person approves it.
import { Injectable } from '@nestjs/common'
import { CERTIFICATE_LAYOUT } from '@touchstone/certificate-pdf'
import {
  type CalendarDate,
  type Credential,
  CredentialKey,
  type Instant,
  type LineageId,
  reducedFrom,
  type StatusReason,
  type UserId,
} from '@touchstone/domain'
import type { Tx } from '../../platform/database/transactions.js'
import { Random } from '../../platform/random.js'
import { IssuersRepository } from '../issuers/issuers.repository.js'
import { CredentialIds } from './credential-ids.js'
import { DefinitionsRepository } from './definitions.repository.js'
import { WriteSuccessor } from './write-successor.js'

export interface ScopeDecision {
  readonly stays: readonly LineageId[]
  readonly reason: StatusReason
  readonly note: string | null
  readonly at: Instant
  readonly on: CalendarDate
  /** The day it was decided, where that is another day. */
  readonly decidedOn: CalendarDate | null
  readonly by: UserId
}

@Injectable()
export class WriteScopeReduction {
  constructor(
    private readonly issuers: IssuersRepository,
    private readonly definitions: DefinitionsRepository,
    private readonly successors: WriteSuccessor,
    private readonly ids: CredentialIds,
    private readonly random: Random,
  ) {}

  /**
   * @param old locked
   * @returns the credential that stands for what is left
   * @throws DomainError `illegal_transition`, `credential_expired`, `scope_not_smaller`, `not_printable`, `changed_meanwhile`
   */
  async run(tx: Tx, old: Credential, { stays, ...decided }: ScopeDecision): Promise<Credential> {
    const { prefix } = await this.issuers.get(tx, old.issuerId)
    const definition = await this.definitions.get(tx, old.issuerId, old.definitionId)
    const credentialId = this.ids.draw(prefix)
    const reduced = reducedFrom(
      { credential: old, definition, stays, today: decided.on },
      {
        key: CredentialKey.parse(this.random.uuid()),
        credentialId,
        verificationUrl: this.ids.verificationUrl(credentialId),
        layout: CERTIFICATE_LAYOUT,
        at: decided.at,
      },
    )
    const step = { action: 'reduce_scope', ...decided } as const
    await this.successors.run(tx, old, reduced, step, [{ ...step, status: reduced.status }])
    return reduced
  }
}
