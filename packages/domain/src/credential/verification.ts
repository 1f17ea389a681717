// The answer to "is this credential good?": one outcome for one day, worked out from the history. Each outcome is said plainly: a
// withdrawn credential is withdrawn, never "not found".
import { z } from 'zod'
import { type CalendarDate, compareInstants } from '../instants.js'
import type { Credential, CredentialEvent, CredentialStatus } from './credential.js'

export const VerificationOutcome = z
  .enum(['valid', 'not_yet_valid', 'expired', 'suspended', 'withdrawn', 'replaced', 'erased', 'not_found'])
  .meta({ id: 'VerificationOutcome' })
export type VerificationOutcome = z.infer<typeof VerificationOutcome>

type Dated = Pick<Credential, 'decidedOn' | 'effectiveOn' | 'expiresOn' | 'erasedAt'>

/** The status after the events of `on` and before, or `undefined` when it had not been issued by then. */
export function statusOn(history: readonly CredentialEvent[], on: CalendarDate): CredentialStatus | undefined {
  return history.toSorted((a, b) => compareInstants(a.at, b.at)).findLast((event) => event.on <= on)?.status
}

/**
 * The outcome for the whole day `on` (a date in the issuer's zone). Withdrawn and replaced come before everything, since no date
 * mends them; what was erased is good on no day, since nobody can say any more whose it was; then expiry, since a suspension no longer matters; then suspension. `expiresOn` is the last valid day.
 */
export function outcomeOn(
  credential: Dated,
  history: readonly CredentialEvent[],
  on: CalendarDate,
): Exclude<VerificationOutcome, 'not_found'> {
  const status = statusOn(history, on)
  if (status === 'withdrawn' || status === 'replaced') return status
  if (credential.erasedAt !== null) return 'erased'
  if (status === undefined || on < credential.effectiveOn) return status === 'suspended' ? 'suspended' : 'not_yet_valid'
  if (credential.expiresOn !== null && on > credential.expiresOn) return 'expired'
  return status === 'suspended' ? 'suspended' : 'valid'
}

/** What the one bit of a status list does not tell apart. */
export const Revoked = z
  .object({
    /** Whether the signed file counts no more: its place in the issuer's list of revoked ones is set. */
    file: z.boolean(),
    /** Whether the certification itself was taken back. Of a credential that was replaced it was not: it goes on under a new ID. */
    certification: z.boolean(),
  })
  .meta({ id: 'Revoked' })
export type Revoked = z.infer<typeof Revoked>

/** @param status of the day that is asked about; `undefined` before it was issued */
export function revokedBy(status: CredentialStatus | undefined): Revoked {
  return {
    file: status === 'withdrawn' || status === 'replaced' || status === 'erased',
    certification: status === 'withdrawn',
  }
}

/** The last event on or before `on`: since when, and for what reason, the status is what it is. */
export function standingEvent(history: readonly CredentialEvent[], on: CalendarDate): CredentialEvent | undefined {
  return history.toSorted((a, b) => compareInstants(a.at, b.at)).findLast((event) => event.on <= on)
}
