// Statuses of the trade as badges: one place decides what each one looks like.
import type { CredentialStatus, DefinitionStatus, VersionStatus } from '@touchstone/domain'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { credentialStatus, definitionStatus, versionStatus } from './messages'

const VERSION_TONE = {
  draft: 'note',
  approved: 'note',
  pending: 'warn',
  published: 'good',
  superseded: 'quiet',
  withdrawn: 'bad',
  discarded: 'quiet',
} satisfies Record<VersionStatus, Tone>

const DEFINITION_TONE = { draft: 'note', open: 'good', closed: 'quiet' } satisfies Record<DefinitionStatus, Tone>

const CREDENTIAL_TONE = {
  active: 'good',
  suspended: 'warn',
  withdrawn: 'bad',
  replaced: 'note',
  erased: 'quiet',
  expired: 'quiet',
} satisfies Record<CredentialStatus | 'expired', Tone>

export function VersionStatusBadge({ status }: { readonly status: VersionStatus }) {
  return <StatusBadge tone={VERSION_TONE[status]}>{versionStatus[status]}</StatusBadge>
}

export function DefinitionStatusBadge({ status }: { readonly status: DefinitionStatus }) {
  return <StatusBadge tone={DEFINITION_TONE[status]}>{definitionStatus[status]}</StatusBadge>
}

/** Expiry only shows on a credential that would otherwise stand: no date mends or hides a withdrawal. */
export function credentialStanding({
  status,
  expired,
}: {
  readonly status: CredentialStatus
  readonly expired: boolean
}) {
  return expired && (status === 'active' || status === 'suspended') ? 'expired' : status
}

export function CredentialStatusBadge(credential: { readonly status: CredentialStatus; readonly expired: boolean }) {
  const standing = credentialStanding(credential)
  return <StatusBadge tone={CREDENTIAL_TONE[standing]}>{credentialStatus[standing]}</StatusBadge>
}

export function credentialTone(credential: { readonly status: CredentialStatus; readonly expired: boolean }): Tone {
  return CREDENTIAL_TONE[credentialStanding(credential)]
}
