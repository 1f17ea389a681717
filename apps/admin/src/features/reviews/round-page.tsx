import { Anchor, Group, List, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { callAddresses, type RoundView } from '@touchstone/contract'
import { endsAt } from '@touchstone/domain'
import { useParams } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { AuditLink } from '../../shared/audit-link'
import { Copyable } from '../../shared/copyable'
import { formatDate, formatInstant } from '../../shared/dates'
import { Facts } from '../../shared/facts'
import { Page, Section } from '../../shared/page'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { ChangePlanAction } from './change-plan'
import { dashboardText } from './dashboard-messages'
import { GateOverrideAction, GateOverrides } from './gate-override'
import { RoundChanges } from './round-changes'
import { gatePoint, planText, roundActions, roundKind, roundText, surveyText } from './round-messages'
import { roundQuery } from './round-queries'
import { SessionsSection } from './sessions-section'
import { RoundReport } from './round-report'
import { RoundStatusBadge } from './round-status-badge'

export function RoundPage() {
  const { issuerId } = useWorkplace()
  const { roundId = '' } = useParams()
  const { data: round } = useSuspenseQuery(roundQuery(issuerId, roundId))
  return (
    <Page
      title={round.title}
      edition={round.code}
      crumbs={[{ label: roundText.title, to: paths.rounds(issuerId) }]}
      badge={<RoundStatusBadge status={round.status} />}
      lead={`${round.code} · ${roundKind[round.kind]} · ${round.designation} ${round.snapshot.number}, ${roundText.draft(round.snapshot.draftNumber)}`}
      actions={
        <>
          {round.openedAt !== null && (
            <>
              <ActionButton variant="default" to={paths.resolutionDesk(issuerId, round.id)}>
                {roundText.desk}
              </ActionButton>
              <ActionButton variant="default" to={paths.roundDashboard(issuerId, round.id)}>
                {dashboardText.action}
              </ActionButton>
            </>
          )}
          {round.openedAt !== null && round.survey && (
            <ActionButton variant="default" to={paths.roundSurvey(issuerId, round.id)}>
              {surveyText.title}
            </ActionButton>
          )}
          {round.openedAt !== null && (
            <ActionButton variant="default" to={paths.roundForms(issuerId, round.id)}>
              {roundText.forms}
            </ActionButton>
          )}
          <RoundChanges round={round} />
          <ChangePlanAction round={round} />
          <GateOverrideAction round={round} />
        </>
      }
    >
      <RoundFacts round={round} />
      <Section title={roundText.invitation}>
        <Text style={{ whiteSpace: 'pre-line' }} maw={760}>
          {round.invitation}
        </Text>
        {round.questions.length > 0 && (
          <List mt="md" maw={760} type="ordered">
            {round.questions.map((question) => (
              <List.Item key={question}>{question}</List.Item>
            ))}
          </List>
        )}
      </Section>
      <SessionsSection round={round} />
      <GateOverrides round={round} />
      <RoundReport round={round} />
      <Section title={roundText.history}>
        <RecordTable
          label={roundText.history}
          columns={EVENTS}
          rows={round.events}
          rowKey={({ at, action }) => `${at} ${action}`}
        />
      </Section>
      <Group gap="xl">
        {round.openedAt !== null && (
          <Anchor href={callAddresses.call(round.id)} target="_blank" rel="noreferrer" size="sm" mt="xl">
            {roundText.publicPage}
          </Anchor>
        )}
        <AuditLink type="round" id={round.id} />
      </Group>
    </Page>
  )
}

const isOver = ({ closedAt, cancelledAt }: RoundView) => closedAt !== null || cancelledAt !== null

function RoundFacts({ round }: { readonly round: RoundView }) {
  const { points } = round.standing
  return (
    <Facts
      facts={[
        { label: roundText.days, value: roundText.span(formatDate(round.opensOn), formatDate(round.closesOn)) },
        { label: isOver(round) ? roundText.closed : roundText.closes, value: formatInstant(endsAt(round)) },
        { label: roundText.zone, value: round.timeZone },
        {
          label: roundText.asks,
          value: round.scope === null ? planText.asksAll : roundText.statements(round.scope.length),
        },
        ...(round.audiences.length === 0 ? [] : [{ label: planText.audiences, value: round.audiences.join(', ') }]),
        { label: planText.languages, value: round.languages.join(', ') },
        {
          label: roundText.comments,
          value:
            round.unanswered === 0
              ? roundText.answers(round.comments)
              : `${roundText.answers(round.comments)}, ${roundText.unanswered(round.unanswered)}`,
        },
        { label: roundText.unconfirmed, value: roundText.unconfirmedValue(round.unconfirmed) },
        { label: roundText.invited, value: round.invited.toLocaleString('en') },
        {
          label: roundText.left,
          value: points.length === 0 ? roundText.nothingLeft : points.map((point) => gatePoint[point]).join('; '),
        },
        { label: roundText.hash, value: <Copyable value={round.snapshot.contentHash} what={roundText.hash} /> },
      ]}
    />
  )
}

const EVENTS: readonly Column<RoundView['events'][number]>[] = [
  { header: 'When', cell: ({ at }) => formatInstant(at) },
  {
    header: 'What',
    cell: ({ action, actorId }) =>
      `${roundActions[action] ?? action}${actorId === null ? `, ${roundText.byItself}` : ''}`,
  },
  {
    header: roundText.days,
    cell: ({ opensOn, closesOn }) => roundText.span(formatDate(opensOn), formatDate(closesOn)),
  },
  { header: 'Reason', cell: ({ reason }) => reason ?? '' },
]
