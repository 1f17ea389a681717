// Erasure: what is left of a person who asked to be forgotten, and of the credentials they held. A tombstone of each credential stays, so
// that a withdrawn ID never becomes good again (GDPR, articles 17(1) and 17(3)(b) and (e)).
import { type Credential, credentialLifecycle } from '../credential/credential.js'
import { fail } from '../errors.js'
import type { Instant } from '../instants.js'
import { type Candidate, requireKnown } from './candidate.js'

/** Stands where the name stood, in the file and on the frozen certificate. The database knows it too. */
export const ERASED_NAME = 'Erased'

/**
 * The person's file without the person. The address leads nowhere (RFC 2606, section 2) and is of this file alone.
 * @param confirmation the name as on file, written by whoever erases: the second of two steps.
 * @throws DomainError `candidate_erased`, `erasure_not_confirmed`
 */
export function eraseCandidate(candidate: Candidate, confirmation: string, at: Instant): Candidate {
  requireKnown(candidate)
  if (confirmation !== candidate.name) fail('erasure_not_confirmed', {})
  return {
    ...candidate,
    name: ERASED_NAME,
    email: `${candidate.id}@erased.invalid`,
    erasureAskedAt: null,
    erasedAt: at,
  }
}

/**
 * A credential's tombstone: ID, dates, definition and status. What was withdrawn or replaced stays so; what stood becomes `erased`. Its
 * certificate keeps everything but the name, which is what the definition and the standard say anyway.
 */
export function tombstoneOf(credential: Credential, at: Instant): Credential {
  const { status, certificate } = credential
  return {
    ...credential,
    status: credentialLifecycle.can(status, 'erase') ? credentialLifecycle.next(status, 'erase') : status,
    erasedAt: at,
    certificate: { ...certificate, holderName: ERASED_NAME },
  }
}
