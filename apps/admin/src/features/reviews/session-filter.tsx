// Says that only what was entered from one session is shown, and lets it go.
import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWorkplace } from '../../shared/session'
import { deskText } from './desk-messages'
import { sessionsQuery } from './session-queries'

interface Props {
  readonly roundId: string
  readonly sessionId: string
  readonly onClear: () => void
}

export function SessionFilter({ roundId, sessionId, onClear }: Props) {
  const { issuerId } = useWorkplace()
  const { data } = useQuery(sessionsQuery(issuerId, roundId))
  const title = data?.find(({ id }) => id === sessionId)?.title
  return (
    <Group gap="sm" mb="sm">
      <Text size="sm">{deskText.ofSession(title)}</Text>
      <Button size="xs" variant="default" onClick={onClear}>
        {deskText.allComments}
      </Button>
    </Group>
  )
}
