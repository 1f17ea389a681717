import { Alert, Anchor, Loader, Progress, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { IssueBatch } from '@touchstone/contract'
import { Link, useParams } from 'react-router'
import { paths } from '../../paths'
import { AuditLink } from '../../shared/audit-link'
import { DateText, InstantText } from '../../shared/dates'
import { Facts } from '../../shared/facts'
import { common } from '../../shared/messages'
import { Page, Section } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { BatchActions } from './batch-actions'
import { BatchDocuments } from './batch-documents'
import { BatchReport } from './batch-report'
import { BatchStatusBadge } from './batch-status'
import classes from './batches.module.css'
import { batchText } from './messages'
import { batchQuery } from './queries'

/** One batch: how far it is, and what became of each candidate. */
export function BatchPage() {
  const { issuerId, may } = useWorkplace()
  const { batchId = '' } = useParams()
  const { data: batch } = useSuspenseQuery(batchQuery(issuerId, batchId))
  const { definitionId, credentialTitle, credentialCode, effectiveOn, decidedAt, startedBy, finishedAt } = batch
  return (
    <Page
      title={batchText.one(credentialTitle)}
      badge={<BatchStatusBadge status={batch.status} />}
      lead={credentialCode}
      crumbs={[{ label: batchText.title, to: paths.batches(issuerId) }]}
      actions={<BatchActions batch={batch} />}
    >
      <Standing batch={batch} />
      {may('credential:issue') && batch.issued > 0 && <BatchDocuments batch={batch} />}
      {may('candidate:read') && <BatchReport batch={batch} />}
      <Section title={batchText.about}>
        <Facts
          facts={[
            {
              label: batchText.definition,
              value: (
                <Anchor component={Link} to={paths.definition(issuerId, definitionId)}>
                  {credentialTitle}
                </Anchor>
              ),
            },
            {
              label: batchText.effective,
              value: effectiveOn === null ? batchText.dayOfDecision : <DateText date={effectiveOn} />,
            },
            {
              label: batchText.decided,
              value: (
                <>
                  <InstantText at={decidedAt} /> {startedBy.name !== null && batchText.by(startedBy.name)}
                </>
              ),
            },
            {
              label: batchText.finished,
              value: finishedAt === null ? common.noEntry : <InstantText at={finishedAt} />,
            },
          ]}
        />
      </Section>
      <AuditLink type="issue_batch" id={batch.id} />
    </Page>
  )
}

function Standing({ batch }: { readonly batch: IssueBatch }) {
  const { status, total, issued, refused, problem } = batch
  if (status === 'at_work') return <AtWork done={issued + refused} total={total} />
  if (status === 'done')
    return (
      <Alert color={refused === 0 ? 'green' : 'yellow'} variant="light" mb="lg" role="status">
        {batchText.done(issued, refused)}
      </Alert>
    )
  return (
    <Alert color={status === 'stopped' ? 'red' : 'gray'} variant="light" mb="lg" role="status">
      {problem === null ? batchText.givenUp(total - issued - refused) : batchText.problems[problem]}
    </Alert>
  )
}

/** Only the first is announced: numbers that are read out every second keep people from their work. */
function AtWork({ done, total }: { readonly done: number; readonly total: number }) {
  const words = batchText.progressOf(done, total)
  return (
    <div className={classes.atWork}>
      <div className={classes.doing} role="status">
        <Loader size="sm" aria-hidden />
        <Text>{batchText.working}</Text>
      </div>
      <Progress.Root size="lg">
        <Progress.Section
          value={total === 0 ? 0 : (100 * done) / total}
          aria-label={batchText.progress}
          aria-valuetext={words}
        />
      </Progress.Root>
      <Text size="sm" c="dimmed">
        {words}
      </Text>
    </div>
  )
}
