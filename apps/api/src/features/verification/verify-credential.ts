// The answer to an employer. What is no ID is refused before any look-up; an ID that is unknown and one whose holder keeps it
// unlisted are answered by the same words.
import { Injectable } from '@nestjs/common'
import type { Verification } from '@touchstone/contract'
import {
  type CalendarDate,
  type CredentialId,
  dateIn,
  fail,
  outcomeOn,
  PUBLIC_WORDING,
  readCredentialId,
  standingEvent,
} from '@touchstone/domain'
import { Clock } from '../../platform/clock.js'
import { Database } from '../../platform/database/transactions.js'
import { type RegisterEntry, VerificationRepository } from './verification.repository.js'

@Injectable()
export class VerifyCredential {
  constructor(
    private readonly database: Database,
    private readonly register: VerificationRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `credential_id_unreadable`, `date_in_future` */
  async run(spelled: string, on?: CalendarDate): Promise<Verification> {
    const answer = readCredentialId(spelled)
    if (!answer.read) fail('credential_id_unreadable', { reason: answer.reason })
    const entry = await this.register.find(this.database, answer.credentialId)
    return entry?.listed ? this.tell(answer.credentialId, entry, on) : this.notFound(answer.credentialId, on)
  }

  private tell(credentialId: CredentialId, entry: RegisterEntry, asked: CalendarDate | undefined): Verification {
    const checkedAt = this.clock.now()
    const on = notInFuture(asked, dateIn(entry.timeZone, checkedAt))
    const event = standingEvent(entry.history, on)
    const reason = event?.reason ?? null
    const { certificate, standard } = entry
    return {
      credentialId,
      outcome: outcomeOn(entry, entry.history, on),
      on,
      checkedAt,
      timeZone: entry.timeZone,
      credential: {
        certificate,
        status: { since: event?.on ?? entry.decidedOn, reason, wording: reason && PUBLIC_WORDING[reason] },
        replacedBy: event?.status === 'replaced' ? entry.replacedBy : null,
        standard,
      },
    }
  }

  private notFound(credentialId: CredentialId, asked: CalendarDate | undefined): Verification {
    const checkedAt = this.clock.now()
    const on = notInFuture(asked, dateIn('UTC', checkedAt))
    return { credentialId, outcome: 'not_found', on, checkedAt, timeZone: null, credential: null }
  }
}

function notInFuture(asked: CalendarDate | undefined, today: CalendarDate): CalendarDate {
  if (asked !== undefined && asked > today) fail('date_in_future', { on: asked, today })
  return asked ?? today
}
