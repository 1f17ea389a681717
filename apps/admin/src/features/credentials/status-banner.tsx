import { Alert, Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CredentialView } from '@touchstone/contract'
import { PUBLIC_WORDING } from '@touchstone/domain'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { formatDate, formatInstant } from '../../shared/dates'
import { useWorkplace } from '../../shared/session'
import { useToday } from '../../shared/use-today'
import { credentialStanding } from '../../shared/status'
import { credentialText } from './messages'
import { holdQuery } from './queries'

/** Says at once when a credential does not simply count, and why. */
export function StatusBanner({ credential }: { readonly credential: CredentialView }) {
  const { issuerId } = useWorkplace()
  const today = useToday()
  const standing = credentialStanding(credential)
  const reason = credential.history.at(-1)?.reason ?? null
  const words = credentialText.banner
  const banner = (color: string, text: ReactNode) => (
    <Alert color={color} variant="light" mb="lg">
      <Text size="sm" fw={600}>
        {text}
      </Text>
      {reason !== null && standing !== 'active' && <Text size="sm">{PUBLIC_WORDING[reason]}</Text>}
    </Alert>
  )
  switch (standing) {
    case 'active':
      return credential.effectiveOn > today ? banner('blue', words.notYet(formatDate(credential.effectiveOn))) : null
    case 'suspended':
      return (
        <>
          {banner('yellow', words.suspended)}
          <Hold credentialId={credential.credentialId} />
        </>
      )
    case 'withdrawn':
      return banner('red', words.withdrawn)
    case 'expired':
      return banner('gray', words.expired(formatDate(credential.expiresOn ?? credential.effectiveOn)))
    case 'erased':
      return banner('gray', words.erased)
    case 'replaced':
      return banner(
        'blue',
        <>
          {credential.history.at(-1)?.action === 'reduce_scope' ? words.scopeReduced : words.replaced}{' '}
          {credential.replacedBy !== null && (
            <Anchor component={Link} to={paths.credential(issuerId, credential.replacedBy)} size="sm">
              {credential.replacedBy}
            </Anchor>
          )}
        </>,
      )
  }
}

/** That a suspension is only the time in which a decision on many may be undone, and when that is over. */
function Hold({ credentialId }: Pick<CredentialView, 'credentialId'>) {
  const { issuerId } = useWorkplace()
  const hold = useQuery(holdQuery(issuerId, credentialId)).data?.hold ?? null
  if (hold === null) return null
  return (
    <Alert color="red" variant="light" mb="lg">
      <Text size="sm" fw={600}>
        {credentialText.banner.held(hold.until === null ? null : formatInstant(hold.until))}{' '}
        <Anchor component={Link} to={paths.statusBatch(issuerId, hold.batchId)} size="sm">
          {credentialText.banner.heldBy}
        </Anchor>
      </Text>
    </Alert>
  )
}
