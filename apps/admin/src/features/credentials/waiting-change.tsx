import { Alert, Stack, Text } from '@mantine/core'
import type { StatusChangeView } from '@touchstone/contract'
import { PUBLIC_WORDING } from '@touchstone/domain'
import { formatDate } from '../../shared/dates'
import { ChangeActions } from './change-actions'
import { changeText as words } from './change-messages'

/** What is proposed for a credential, or will be so from a day that has not come. */
export function WaitingChange({ change }: { readonly change: StatusChangeView }) {
  const { action, effectiveOn, status, reason, note, madeByName } = change
  const day = effectiveOn === null ? null : formatDate(effectiveOn)
  const planned = status === 'planned' && day !== null
  return (
    <Alert color="blue" variant="light" mb="lg">
      <Stack gap={6}>
        <Text size="sm" fw={600}>
          {planned ? words.willBe(action, day) : words.proposedToBe(action, day)}
        </Text>
        <Text size="sm">
          {planned ? words.decidedBy(madeByName) : words.proposedBy(madeByName)}.{' '}
          {planned ? words.untilThen : words.nothingPublic}
        </Text>
        {change.goes !== null && (
          <Text size="sm">
            {words.goes} {change.goes.map(({ code, title }) => [code, title].filter(Boolean).join(' ')).join('; ')}
          </Text>
        )}
        <Text size="sm">
          {words.publicly} {PUBLIC_WORDING[reason]}
        </Text>
        {note !== null && (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {words.internally} {note}
          </Text>
        )}
        <ChangeActions change={change} />
      </Stack>
    </Alert>
  )
}
