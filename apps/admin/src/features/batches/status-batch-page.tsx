import { Alert, Anchor, Group, Loader, NativeSelect, Progress, Text } from '@mantine/core'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { StatusBatch, StatusBatchRow } from '@touchstone/contract'
import { PUBLIC_WORDING, StatusBatchRowStatus } from '@touchstone/domain'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { paths } from '../../paths'
import { AuditLink } from '../../shared/audit-link'
import { InstantText } from '../../shared/dates'
import { Facts } from '../../shared/facts'
import { statusReason } from '../../shared/messages'
import { Page, Section } from '../../shared/page'
import { PagedList } from '../../shared/paged-list'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import classes from './batches.module.css'
import { StatusBatchActions } from './status-batch-actions'
import { manyText } from './status-batch-messages'
import { statusBatchQuery, statusBatchRowsQuery } from './status-batch-queries'
import { StatusBatchBadge, StatusBatchRowBadge } from './status-batch-status'

/** One decision on many: how far it is, until when it can be undone, and what became of each credential. */
export function StatusBatchPage() {
  const { issuerId } = useWorkplace()
  const { batchId = '' } = useParams()
  const { data: batch } = useSuspenseQuery(statusBatchQuery(issuerId, batchId))
  const { action, total, reason, note, madeAt, madeBy } = batch
  return (
    <Page
      title={manyText.one(action, total)}
      badge={<StatusBatchBadge status={batch.status} />}
      crumbs={[{ label: manyText.title, to: paths.statusBatches(issuerId) }]}
      actions={<StatusBatchActions batch={batch} />}
    >
      <Standing batch={batch} />
      <Section title={manyText.about}>
        <Facts
          facts={[
            { label: manyText.reason, value: `${statusReason[reason]}. ${PUBLIC_WORDING[reason]}` },
            { label: manyText.internally, value: <span style={{ whiteSpace: 'pre-wrap' }}>{note}</span> },
            {
              label: manyText.made,
              value: (
                <>
                  <InstantText at={madeAt} /> {madeBy.name !== null && manyText.by(madeBy.name)}
                </>
              ),
            },
          ]}
        />
      </Section>
      <Section title={manyText.each}>
        <Rows batch={batch} />
      </Section>
      <AuditLink type="status_batch" id={batch.id} />
    </Page>
  )
}

function Standing({ batch: { status, action, counts, total, undoUntil } }: { readonly batch: StatusBatch }) {
  const { waiting, changed, unchanged, undone, finished, kept } = counts
  if (status === 'proposed' || status === 'refused' || status === 'cancelled') return null
  if (status === 'at_work') return <AtWork done={total - waiting} total={total} />
  if (status === 'undoing' || status === 'closing') return <AtWork done={total - changed} total={total} />
  return (
    <Alert color={kept > 0 ? 'yellow' : 'blue'} variant="light" mb="lg" role="status">
      <Text size="sm">{manyText.counts(changed + undone + finished + kept, unchanged)}</Text>
      {kept > 0 && <Text size="sm">{manyText.keptNote(kept)}</Text>}
      {status === 'settled' && undoUntil !== null && (
        <Text size="sm">
          {manyText.until(new Date(undoUntil).toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' }))}{' '}
          {action === 'withdraw' && manyText.thenWithdrawn}
        </Text>
      )}
    </Alert>
  )
}

function AtWork({ done, total }: { readonly done: number; readonly total: number }) {
  const words = manyText.progressOf(done, total)
  return (
    <div className={classes.atWork}>
      <div className={classes.doing} role="status">
        <Loader size="sm" aria-hidden />
        <Text>{manyText.working}</Text>
      </div>
      <Progress.Root size="lg">
        <Progress.Section value={(100 * done) / total} aria-label={manyText.progress} aria-valuetext={words} />
      </Progress.Root>
      <Text size="sm" c="dimmed">
        {words}
      </Text>
    </div>
  )
}

function Rows({ batch }: { readonly batch: StatusBatch }) {
  const { issuerId } = useWorkplace()
  const [shown, setShown] = useState('')
  const status = StatusBatchRowStatus.safeParse(shown)
  const filter = { status: status.success ? status.data : undefined }
  const query = useInfiniteQuery(statusBatchRowsQuery(issuerId, batch.id, filter, batch.status))
  return (
    <>
      <Group mb="sm">
        <NativeSelect
          aria-label={manyText.outcome}
          value={shown}
          data={[
            { value: '', label: manyText.all },
            ...StatusBatchRowStatus.options.map((value) => ({ value, label: manyText.rowStatuses[value] })),
          ]}
          onChange={({ currentTarget }) => setShown(currentTarget.value)}
        />
      </Group>
      <PagedList query={query} empty={<Text c="dimmed">{manyText.none}</Text>}>
        {(rows) => (
          <RecordTable
            label={manyText.each}
            columns={columnsFor(issuerId)}
            rows={rows}
            rowKey={({ credentialId }) => credentialId}
          />
        )}
      </PagedList>
    </>
  )
}

function columnsFor(issuerId: string): Column<StatusBatchRow>[] {
  return [
    {
      header: manyText.holder,
      cell: ({ credentialId, holderName, credentialTitle }) => (
        <>
          <Anchor component={Link} to={paths.credential(issuerId, credentialId)} fw={600}>
            <bdi>{holderName}</bdi>
          </Anchor>
          <Text size="sm" c="dimmed">
            {credentialTitle}
          </Text>
        </>
      ),
    },
    { header: manyText.credential, cell: ({ credentialId }) => <code>{credentialId}</code> },
    {
      header: manyText.outcome,
      cell: ({ status, problem }) => (
        <>
          <StatusBatchRowBadge status={status} />
          {problem !== null && (
            <Text size="sm" c="dimmed">
              {manyText.problems[problem]}
            </Text>
          )}
        </>
      ),
    },
  ]
}
