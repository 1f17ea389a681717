import { Alert, Anchor, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CandidateView } from '@touchstone/contract'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { InstantText } from '../../shared/dates'
import { useWorkplace } from '../../shared/session'
import { erasureText as words } from './messages'
import { erasureRequestsQuery } from './queries'

/** On a person's page: that they ask to be erased, or were. */
export function ErasureNotice({ candidate }: { readonly candidate: CandidateView }) {
  const { erasedAt, erasureAskedAt } = candidate
  if (erasedAt !== null)
    return (
      <Alert color="gray" title={words.erased} mb="lg">
        {words.erasedText} <InstantText at={erasedAt} />.
      </Alert>
    )
  if (erasureAskedAt === null) return null
  return (
    <Alert color="yellow" title={words.asked} mb="lg">
      {words.askedText} <InstantText at={erasureAskedAt} />.
    </Alert>
  )
}

/** Above the list: who waits for an answer. Nothing when nobody does. */
export function ErasureRequests() {
  const { issuerId } = useWorkplace()
  const { data: asking = [] } = useQuery(erasureRequestsQuery(issuerId))
  if (asking.length === 0) return null
  return (
    <Alert color="yellow" title={words.requests(asking.length)}>
      {asking.map(({ id, name, erasureAskedAt }) => (
        <Group key={id} gap="xs">
          <Anchor component={Link} to={paths.candidate(issuerId, id)} size="sm">
            <bdi>{name}</bdi>
          </Anchor>
          <Text size="sm" c="dimmed">
            {erasureAskedAt !== null && <InstantText at={erasureAskedAt} />}
          </Text>
        </Group>
      ))}
    </Alert>
  )
}
