import { Anchor, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { RoundSummary } from '@touchstone/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { formatDate } from '../../shared/dates'
import { Dialog } from '../../shared/dialog'
import { Empty } from '../../shared/empty'
import { Page } from '../../shared/page'
import { standardsQuery } from '../../shared/reads'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { PlanRoundForm } from './plan-round-form'
import { planText, roundText } from './round-messages'
import { roundsQuery } from './round-queries'
import { RoundStatusBadge } from './round-status-badge'

export function RoundsPage() {
  const { issuerId, denied } = useWorkplace()
  const { data: rounds } = useSuspenseQuery(roundsQuery(issuerId))
  const { data: standards } = useSuspenseQuery(standardsQuery(issuerId))
  const [planning, setPlanning] = useState(false)
  const drafts = standards.flatMap(({ designation, versions }) =>
    versions.filter(({ status }) => status === 'draft').map((version) => ({ designation, version })),
  )
  const button = (
    <ActionButton
      reason={denied('review:manage') ?? (drafts.length === 0 ? roundText.noDraft : undefined)}
      onClick={() => setPlanning(true)}
    >
      {roundText.plan}
    </ActionButton>
  )
  return (
    <Page title={roundText.title} lead={roundText.lead} actions={button}>
      {rounds.length === 0 ? (
        <Empty title={roundText.emptyTitle} text={roundText.emptyText} action={button} />
      ) : (
        <RecordTable label={roundText.title} columns={columnsFor(issuerId)} rows={rounds} rowKey={({ id }) => id} />
      )}
      <Dialog opened={planning} onClose={() => setPlanning(false)} title={planText.title} size="xl">
        <PlanRoundForm drafts={drafts} onDone={() => setPlanning(false)} />
      </Dialog>
    </Page>
  )
}

function columnsFor(issuerId: string): Column<RoundSummary>[] {
  return [
    {
      header: roundText.round,
      cell: ({ id, title, code }) => (
        <>
          <Anchor component={Link} to={paths.round(issuerId, id)} fw={600}>
            {title}
          </Anchor>
          <Text size="sm" c="dimmed">
            {code}
          </Text>
        </>
      ),
    },
    {
      header: roundText.standard,
      cell: ({ designation, snapshot }) =>
        `${designation} ${snapshot.number}, ${roundText.draft(snapshot.draftNumber)}`,
    },
    { header: roundText.status, cell: ({ status }) => <RoundStatusBadge status={status} />, narrow: true },
    {
      header: roundText.days,
      cell: ({ opensOn, closesOn }) => roundText.span(formatDate(opensOn), formatDate(closesOn)),
    },
    {
      header: roundText.comments,
      cell: ({ comments, unanswered }) =>
        unanswered === 0
          ? comments.toLocaleString('en')
          : `${comments.toLocaleString('en')}, ${roundText.unanswered(unanswered)}`,
    },
  ]
}
