import { Alert, Button, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { ApiProblem } from '@touchstone/contract'
import { sentenceFor } from '../error-messages'
import { common } from './messages'

/** A failure where it happened: what it means, what to do, and the number to tell the operator. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }) {
  if (error === null || error === undefined) return null
  const requestId = error instanceof ApiProblem && error.code === 'internal_error' ? error.requestId : ''
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle size={18} aria-hidden />}>
      <Text size="sm">{sentenceFor(error)}</Text>
      {requestId !== '' && (
        <Text size="xs" mt={4}>
          {common.requestNumber(requestId)}
        </Text>
      )}
      {onRetry && (
        <Button size="xs" variant="default" mt="xs" onClick={onRetry}>
          {common.tryAgain}
        </Button>
      )}
    </Alert>
  )
}
