import { Anchor, List, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReviewSessionView } from '@touchstone/contract'
import { attendanceOf } from '@touchstone/domain'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { AuditLink } from '../../shared/audit-link'
import { formatDate, formatInstant } from '../../shared/dates'
import { Dialog } from '../../shared/dialog'
import { Facts } from '../../shared/facts'
import { notifyDone } from '../../shared/notify'
import { Page, Section } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { useToday } from '../../shared/use-today'
import { categoryText } from './desk-messages'
import { EnterCommentAction } from './enter-comment'
import { roundText } from './round-messages'
import { roundQuery } from './round-queries'
import { SessionForm } from './session-form'
import { sessionKind, sessionText } from './session-messages'
import { sessionQuery, useChangeSession } from './session-queries'
import { endedReason } from './sessions-section'

export function SessionPage() {
  const { issuerId, denied } = useWorkplace()
  const { sessionId = '' } = useParams()
  const { data: session } = useSuspenseQuery(sessionQuery(issuerId, sessionId))
  const { data: round } = useSuspenseQuery(roundQuery(issuerId, session.roundId))
  const [changing, setChanging] = useState(false)
  const done = () => setChanging(false)
  return (
    <Page
      title={session.title}
      edition={round.code}
      crumbs={[
        { label: roundText.title, to: paths.rounds(issuerId) },
        { label: round.code, to: paths.round(issuerId, round.id) },
      ]}
      lead={`${sessionKind[session.kind]} · ${formatDate(session.heldOn)} · ${sessionText.where(session.place, session.online)}`}
      actions={
        <>
          <EnterCommentAction round={round} session={session} />
          <ActionButton
            variant="default"
            reason={denied('review:manage') ?? endedReason(round)}
            onClick={() => setChanging(true)}
          >
            {sessionText.change}
          </ActionButton>
        </>
      }
    >
      <SessionFacts session={session} />
      <Section title={sessionText.minutes}>
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} maw={760} dir="auto">
          {session.minutes}
        </Text>
      </Section>
      <Section title={sessionText.named}>
        {session.named.length === 0 ? (
          <Text c="dimmed">{sessionText.noneNamed}</Text>
        ) : (
          <List>
            {session.named.map(({ name, organisation, category }) => (
              <List.Item key={`${name} ${organisation ?? ''}`}>
                <bdi>{organisation === null ? name : `${name}, ${organisation}`}</bdi> ({categoryText[category]})
              </List.Item>
            ))}
          </List>
        )}
      </Section>
      <Text mt="xl">
        <AuditLink type="round" id={round.id} />
      </Text>
      <Dialog opened={changing} onClose={done} title={sessionText.change} size="lg" closeOnClickOutside={false}>
        <ChangeForm session={session} onDone={done} />
      </Dialog>
    </Page>
  )
}

function SessionFacts({ session }: { readonly session: ReviewSessionView }) {
  const { issuerId } = useWorkplace()
  const { attendees, comments, recordedAt, changedAt, roundId, id } = session
  return (
    <Facts
      facts={[
        {
          label: sessionText.attendees,
          value: `${sessionText.people(attendanceOf(session))}: ${attendees
            .map(({ category, people }) => `${categoryText[category]} ${people}`)
            .join(', ')}`,
        },
        {
          label: sessionText.comments,
          value:
            comments === 0 ? (
              sessionText.commentsOf(0)
            ) : (
              <Anchor component={Link} to={paths.resolutionDesk(issuerId, roundId, undefined, { session: id })}>
                {sessionText.commentsOf(comments)}
              </Anchor>
            ),
        },
        { label: sessionText.recordedAt, value: formatInstant(recordedAt) },
        ...(changedAt === null ? [] : [{ label: sessionText.changedAt, value: formatInstant(changedAt) }]),
      ]}
    />
  )
}

function ChangeForm({ session, onDone }: { readonly session: ReviewSessionView; readonly onDone: () => void }) {
  const change = useChangeSession(session.id)
  const today = useToday()
  const [revision] = useState(session.revision)
  return (
    <SessionForm
      before={session}
      today={today}
      submitLabel={sessionText.save}
      onDone={onDone}
      send={async (content) => {
        await change.mutateAsync({ revision, session: content })
        notifyDone(sessionText.saved)
      }}
    />
  )
}
