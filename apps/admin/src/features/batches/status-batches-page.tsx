import { Anchor, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { StatusBatch } from '@touchstone/contract'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { InstantText } from '../../shared/dates'
import { Empty } from '../../shared/empty'
import { statusReason } from '../../shared/messages'
import { Page } from '../../shared/page'
import { PagedList } from '../../shared/paged-list'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { manyText } from './status-batch-messages'
import { statusBatchesQuery } from './status-batch-queries'
import { StatusBatchBadge } from './status-batch-status'

export function StatusBatchesPage() {
  const { issuerId, denied } = useWorkplace()
  const query = useInfiniteQuery(statusBatchesQuery(issuerId))
  return (
    <Page
      title={manyText.title}
      lead={manyText.lead}
      actions={
        <ActionButton reason={denied('credential:withdraw')} to={paths.newStatusBatch(issuerId)}>
          {manyText.begin}
        </ActionButton>
      }
    >
      <PagedList query={query} empty={<Empty title={manyText.emptyTitle} text={manyText.emptyText} />}>
        {(batches) => (
          <RecordTable label={manyText.title} columns={columnsFor(issuerId)} rows={batches} rowKey={({ id }) => id} />
        )}
      </PagedList>
    </Page>
  )
}

function columnsFor(issuerId: string): Column<StatusBatch>[] {
  return [
    {
      header: manyText.action,
      cell: ({ id, action, total, reason }) => (
        <>
          <Anchor component={Link} to={paths.statusBatch(issuerId, id)} fw={600}>
            {manyText.one(action, total)}
          </Anchor>
          <Text size="sm" c="dimmed">
            {statusReason[reason]}
          </Text>
        </>
      ),
    },
    { header: manyText.status, cell: ({ status }) => <StatusBatchBadge status={status} />, narrow: true },
    {
      header: manyText.made,
      cell: ({ madeAt, madeBy }) => (
        <>
          <InstantText at={madeAt} /> {madeBy.name !== null && manyText.by(madeBy.name)}
        </>
      ),
    },
  ]
}
