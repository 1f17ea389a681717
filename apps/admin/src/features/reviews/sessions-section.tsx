// Sessions and interviews of a round, on its page.
import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReviewSessionView, RoundView } from '@touchstone/contract'
import { attendanceOf, takesSessions } from '@touchstone/domain'
import { useState } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { formatDate } from '../../shared/dates'
import { Dialog } from '../../shared/dialog'
import { Failure } from '../../shared/failure'
import { notifyDone } from '../../shared/notify'
import { Section } from '../../shared/page'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { ListSkeleton } from '../../shared/skeleton'
import { useToday } from '../../shared/use-today'
import { roundStatus } from './round-messages'
import { SessionForm } from './session-form'
import { sessionKind, sessionText } from './session-messages'
import { sessionsQuery, useRecordSession } from './session-queries'

export function SessionsSection({ round }: { readonly round: RoundView }) {
  const { issuerId, denied } = useWorkplace()
  const sessions = useQuery(sessionsQuery(issuerId, round.id))
  const [recording, setRecording] = useState(false)
  const done = () => setRecording(false)
  return (
    <Section
      title={sessionText.title}
      actions={
        <ActionButton
          variant="default"
          size="sm"
          reason={denied('review:manage') ?? endedReason(round)}
          onClick={() => setRecording(true)}
        >
          {sessionText.record}
        </ActionButton>
      }
    >
      {sessions.data === undefined ? (
        <SessionsPending error={sessions.error} onRetry={() => void sessions.refetch()} />
      ) : sessions.data.length === 0 ? (
        <Text c="dimmed" maw={760}>
          {sessionText.none}
        </Text>
      ) : (
        <RecordTable
          label={sessionText.title}
          columns={columnsFor(issuerId)}
          rows={sessions.data}
          rowKey={({ id }) => id}
        />
      )}
      <Dialog opened={recording} onClose={done} title={sessionText.record} size="lg" closeOnClickOutside={false}>
        <RecordForm roundId={round.id} onDone={done} />
      </Dialog>
    </Section>
  )
}

/** Why the sessions of a round can no longer be changed. */
export function endedReason(round: Pick<RoundView, 'status'>): string | undefined {
  return takesSessions(round) ? undefined : sessionText.ended(roundStatus[round.status])
}

function SessionsPending({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return error === null ? <ListSkeleton rows={2} /> : <Failure error={error} onRetry={onRetry} />
}

function RecordForm({ roundId, onDone }: { readonly roundId: string; readonly onDone: () => void }) {
  const record = useRecordSession(roundId)
  const today = useToday()
  return (
    <SessionForm
      today={today}
      submitLabel={sessionText.submit}
      onDone={onDone}
      send={async (session) => {
        await record.mutateAsync(session)
        notifyDone(sessionText.recorded)
      }}
    />
  )
}

function columnsFor(issuerId: string): Column<ReviewSessionView>[] {
  return [
    {
      header: sessionText.name,
      cell: ({ id, title, kind }) => (
        <>
          <Anchor component={Link} to={paths.reviewSession(issuerId, id)} fw={600}>
            {title}
          </Anchor>
          <Text size="sm" c="dimmed">
            {sessionKind[kind]}
          </Text>
        </>
      ),
    },
    { header: sessionText.heldOn, cell: ({ heldOn }) => formatDate(heldOn) },
    { header: sessionText.place, cell: ({ place, online }) => sessionText.where(place, online) },
    { header: sessionText.attendees, cell: (session) => attendanceOf(session).toLocaleString('en'), numeric: true },
    { header: sessionText.comments, cell: ({ comments }) => comments.toLocaleString('en'), numeric: true },
  ]
}
