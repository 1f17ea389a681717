// Replacement: a certificate with a mistake on it is not changed; a new credential takes its place and the old ID says so. It documents the
// same grant, so it keeps the decision, the dates and the history: asked about a day before the replacement, both IDs answer alike.
import type { CredentialKey } from '../ids.js'
import type { Instant } from '../instants.js'
import type { PersonName } from '../text.js'
import { type Credential, credentialLifecycle } from './credential.js'
import type { CredentialId } from './credential-id.js'

export interface Replacement {
  readonly holderName: PersonName
  readonly key: CredentialKey
  readonly credentialId: CredentialId
  readonly verificationUrl: string
  /** The layout certificates are drawn in now: the replacement is issued today. */
  readonly layout: number
  readonly at: Instant
}

/**
 * The credential that takes the place of `old`: same grant, same dates, same scope, the name as corrected.
 * @throws DomainError `illegal_transition` unless `old` is active
 */
export function replacementOf(old: Credential, replacement: Replacement): Credential {
  credentialLifecycle.next(old.status, 'replace')
  return successorOf(old, replacement)
}

/** What takes the place of another and documents the same grant: a new ID, and active. */
export function successorOf(
  old: Credential,
  { holderName, key, credentialId, verificationUrl, layout, at }: Replacement,
): Credential {
  return {
    ...old,
    key,
    credentialId,
    status: 'active',
    issuedAt: at,
    replacedBy: null,
    certificate: { ...old.certificate, credentialId, holderName, verificationUrl, layout },
  }
}
