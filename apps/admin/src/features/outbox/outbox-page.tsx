import { Anchor, Stack } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { OutboxMessage } from '@touchstone/contract'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { Link, useSearchParams } from 'react-router'
import { paths } from '../../paths'
import { InstantText } from '../../shared/dates'
import { Empty } from '../../shared/empty'
import { Page } from '../../shared/page'
import { PagedList } from '../../shared/paged-list'
import { type Column, RecordTable } from '../../shared/record-table'
import { SearchBox } from '../../shared/search-box'
import { useWorkplace } from '../../shared/session'
import { outbox } from './messages'
import { outboxQuery } from './queries'

const TONE = { kept: 'note', queued: 'quiet', sent: 'good', failed: 'bad' } satisfies Record<
  OutboxMessage['status'],
  Tone
>

export function OutboxPage() {
  const { issuerId } = useWorkplace()
  const q = useSearchParams()[0].get('q') ?? ''
  const query = useInfiniteQuery(outboxQuery(issuerId, q))
  return (
    <Page title={outbox.title} lead={outbox.lead}>
      <Stack gap="md">
        <SearchBox label={outbox.search} placeholder={outbox.search} />
        <PagedList
          query={query}
          empty={
            q === '' ? (
              <Empty title={outbox.emptyTitle} text={outbox.emptyText} />
            ) : (
              <Empty title={outbox.noneTitle} text={outbox.noneText} />
            )
          }
        >
          {(messages) => (
            <RecordTable label={outbox.title} columns={columnsFor(issuerId)} rows={messages} rowKey={({ id }) => id} />
          )}
        </PagedList>
      </Stack>
    </Page>
  )
}

function columnsFor(issuerId: string): Column<OutboxMessage>[] {
  return [
    {
      header: outbox.subject,
      cell: ({ id, subject }) => (
        <Anchor component={Link} to={paths.outboxMessage(issuerId, id)}>
          {subject}
        </Anchor>
      ),
    },
    { header: outbox.to, cell: ({ to }) => to },
    {
      header: outbox.status,
      cell: ({ status }) => <StatusBadge tone={TONE[status]}>{outbox.statuses[status]}</StatusBadge>,
      narrow: true,
    },
    { header: outbox.written, cell: ({ createdAt }) => <InstantText at={createdAt} />, narrow: true },
  ]
}
