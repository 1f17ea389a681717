import { Alert, Button, Text } from '@mantine/core'
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../api'
import { Copyable, shortHash } from '../../shared/copyable'
import { InstantText } from '../../shared/dates'
import { Failure } from '../../shared/failure'
import { useWorkplace } from '../../shared/session'
import { audit } from './messages'

export function useCheckChain() {
  const { issuerId } = useWorkplace()
  return useMutation({ mutationFn: () => api.verifyAuditTrail({ params: { issuerId } }) })
}

export function CheckChainButton({ check }: { readonly check: ReturnType<typeof useCheckChain> }) {
  return (
    <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
      {audit.check}
    </Button>
  )
}

/** What the check of the chain found. */
export function ChainResult({ check }: { readonly check: ReturnType<typeof useCheckChain> }) {
  if (check.error) return <Failure error={check.error} />
  if (!check.data) return null
  const { intact, events, firstBroken, lastHash, checkedAt } = check.data
  const Icon = intact ? IconShieldCheck : IconShieldX
  return (
    <Alert color={intact ? 'green' : 'red'} variant="light" role="status" icon={<Icon size={18} aria-hidden />}>
      <Text size="sm" fw={600}>
        {intact ? audit.intact(events) : audit.broken(firstBroken)}
      </Text>
      <Text size="sm" component="div">
        {audit.checked} <InstantText at={checkedAt} />.{' '}
        {lastHash !== null && (
          <>
            {audit.lastHash}: <Copyable value={lastHash} what={audit.lastHash} shown={shortHash(lastHash)} />
          </>
        )}
      </Text>
    </Alert>
  )
}
