// Reducing the scope: some duty areas are taken away from a credential, the rest stands (ISO/IEC 17024:2012, 9.5). What was issued is not
// changed: a new credential with the smaller scope takes its place, and the old ID says so. It documents what is left of the same grant, so
// it keeps the decision, the dates and the history; asked about a day before the reduction, it answers for its own areas as the old one did.
import { fail } from '../errors.js'
import type { LineageId } from '../ids.js'
import type { CalendarDate } from '../instants.js'
import type { CredentialDefinition } from './credential-definition.js'
import { type Credential, type CredentialEvent, credentialLifecycle } from './credential.js'
import { type Replacement, successorOf } from './replace-credential.js'

/** The duty areas a credential covers, in the order they are printed: its definition's, unless its scope was reduced. */
export function areasOf(
  { scope }: Pick<Credential, 'scope'>,
  definition: Pick<CredentialDefinition, 'scope'>,
): readonly LineageId[] {
  return scope ?? definition.scope
}

export interface Reduction {
  readonly credential: Credential
  readonly definition: Pick<CredentialDefinition, 'scope'>
  /** The duty areas that stay. */
  readonly stays: readonly LineageId[]
  /** The day it is decided, in the issuer's zone. */
  readonly today: CalendarDate
}

/**
 * Whether a scope may be reduced to this: some areas stay, some go, and there is still a credential to reduce.
 * @throws DomainError `illegal_transition`, `credential_expired`, `scope_not_smaller`
 */
export function requireReducible({ credential, definition, stays, today }: Reduction): void {
  credentialLifecycle.next(credential.status, 'reduce_scope')
  const { credentialId, expiresOn } = credential
  if (expiresOn !== null && expiresOn < today) fail('credential_expired', { credentialId, expiresOn })
  const covers = areasOf(credential, definition)
  const kept = new Set(stays)
  const some = kept.size > 0 && kept.size < covers.length && stays.every((area) => covers.includes(area))
  if (!some) fail('scope_not_smaller', { areas: covers.length })
}

/**
 * The credential that stands for what is left of `reduction.credential`. It is active, also after a suspension: what the suspension was
 * about is settled by what goes.
 * @throws DomainError `illegal_transition`, `credential_expired`, `scope_not_smaller`
 */
export function reducedFrom(reduction: Reduction, successor: Omit<Replacement, 'holderName'>): Credential {
  requireReducible(reduction)
  const { credential, definition, stays } = reduction
  const { certificate } = credential
  const covers = areasOf(credential, definition)
  const left = covers.map((area) => stays.includes(area))
  const next = successorOf(credential, { ...successor, holderName: certificate.holderName })
  return {
    ...next,
    scope: covers.filter((_, place) => left[place]),
    certificate: { ...next.certificate, scope: certificate.scope.filter((_, place) => left[place]) },
  }
}

/** The step by which the scope had been reduced by the end of `on`, if it was: of the ID that was replaced for it, and of the one that stands. */
export function scopeReducedBy(history: readonly CredentialEvent[], on: CalendarDate): CredentialEvent | undefined {
  return history.findLast((event) => event.action === 'reduce_scope' && event.on <= on)
}
