// The answer to an employer. What is no ID is refused before any look-up; an ID that is unknown and one whose holder keeps it
// unlisted are answered by the same words.
import { Injectable } from '@nestjs/common'
import type { Verification } from '@touchstone/contract'
import {
  type CalendarDate,
  type CredentialId,
  dateIn,
  fail,
  type LookUpWay,
  outcomeOn,
  PUBLIC_WORDING,
  readCredentialId,
  revokedBy,
  scopeReducedBy,
  standingEvent,
  statusOn,
} from '@touchstone/domain'
import type { Actor } from '../../platform/auth/actor.js'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { LookUps } from './look-ups.js'
import { type RegisterEntry, VerificationRepository } from './verification.repository.js'

/** Where every day begins first, 14 hours ahead of UTC. */
const FIRST_ZONE = 'Pacific/Kiritimati'

@Injectable()
export class VerifyCredential {
  constructor(
    private readonly database: Database,
    private readonly register: VerificationRepository,
    private readonly lookUps: LookUps,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `credential_id_unreadable`, `date_in_future` */
  async run(
    spelled: string,
    actor: Actor,
    { on, way = 'api' }: { readonly on?: CalendarDate | undefined; readonly way?: LookUpWay | undefined } = {},
  ): Promise<Verification> {
    const { credentialId, entry } = await this.find(spelled, on)
    if (entry === undefined) return this.notFound(credentialId, on)
    await this.lookUps.countOf(entry.key, way, actor)
    return this.tell(credentialId, entry, on)
  }

  /**
   * The entry of an ID in any spelling, where it is open to the public. Counts nothing.
   * @throws DomainError `credential_id_unreadable`, `date_in_future`
   */
  async find(
    spelled: string,
    on?: CalendarDate,
  ): Promise<{ readonly credentialId: CredentialId; readonly entry: RegisterEntry | undefined }> {
    const answer = readCredentialId(spelled)
    if (!answer.read) fail('credential_id_unreadable', { reason: answer.reason })
    // Before the look-up too, on the latest day anywhere: else a day to come would ask about an ID without counting as a miss.
    if (on !== undefined) requirePast(on, dateIn(FIRST_ZONE, this.clock.now()))
    return {
      credentialId: answer.credentialId,
      entry: await this.register.findOpen(this.database, answer.credentialId),
    }
  }

  /** The answer about a credential that is open to the public. */
  tell(credentialId: CredentialId, entry: RegisterEntry, asked?: CalendarDate): Verification {
    const checkedAt = this.clock.now()
    const today = dateIn(entry.timeZone, checkedAt)
    const on = asked ?? today
    requirePast(on, today)
    const outcome = outcomeOn(entry, entry.history, on)
    const event = standingEvent(entry.history, on)
    const reduced = scopeReducedBy(entry.history, on)
    const { certificate, standard, erasedAt } = entry
    const status =
      outcome === 'erased' && erasedAt !== null
        ? ({ since: dateIn(entry.timeZone, erasedAt), reason: 'holder_request' } as const)
        : { since: event?.on ?? entry.decidedOn, reason: event?.reason ?? null }
    return {
      credentialId,
      outcome,
      on,
      checkedAt,
      timeZone: entry.timeZone,
      credential: {
        certificate,
        erased: erasedAt !== null,
        status: { ...status, wording: status.reason && PUBLIC_WORDING[status.reason] },
        revoked: revokedBy(statusOn(entry.history, on)),
        renews: entry.renews,
        renewedBy: entry.renewedBy,
        replacedBy: event?.status === 'replaced' ? entry.replacedBy : null,
        scopeReduced: reduced?.reason
          ? { on: reduced.on, reason: reduced.reason, wording: PUBLIC_WORDING[reduced.reason] }
          : null,
        standard,
      },
    }
  }

  private notFound(credentialId: CredentialId, asked: CalendarDate | undefined): Verification {
    const checkedAt = this.clock.now()
    const on = asked ?? dateIn('UTC', checkedAt)
    return { credentialId, outcome: 'not_found', on, checkedAt, timeZone: null, credential: null }
  }
}

function requirePast(on: CalendarDate, today: CalendarDate): void {
  if (on > today) fail('date_in_future', { on, today })
}
