// Says that only what was entered from one session, or is said of one statement, is shown, and lets it go.
import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { LineageId, ReviewSessionId } from '@touchstone/domain'
import { useWorkplace } from '../../shared/session'
import { deskText } from './desk-messages'
import { roundDraftQuery } from './desk-queries'
import { sessionsQuery } from './session-queries'

interface Props {
  readonly roundId: string
  readonly onClear: () => void
}

export function SessionFilter({ roundId, sessionId, onClear }: Props & { readonly sessionId: ReviewSessionId }) {
  const { issuerId } = useWorkplace()
  const { data } = useQuery(sessionsQuery(issuerId, roundId))
  return <Narrowed words={deskText.ofSession(data?.find(({ id }) => id === sessionId)?.title)} onClear={onClear} />
}

export function StatementFilter({ roundId, lineageId, onClear }: Props & { readonly lineageId: LineageId }) {
  const { issuerId } = useWorkplace()
  const { data } = useQuery(roundDraftQuery(issuerId, roundId))
  const statement = data?.statements.find((one) => one.lineageId === lineageId)
  const name = [statement?.code, statement?.title].filter(Boolean).join(' ')
  return <Narrowed words={deskText.ofStatement(name)} onClear={onClear} />
}

function Narrowed({ words, onClear }: { readonly words: string; readonly onClear: () => void }) {
  return (
    <Group gap="sm" mb="sm">
      <Text size="sm">{words}</Text>
      <Button size="xs" variant="default" onClick={onClear}>
        {deskText.allComments}
      </Button>
    </Group>
  )
}
