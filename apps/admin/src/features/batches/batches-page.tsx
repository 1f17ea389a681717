import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { IssueBatch } from '@touchstone/contract'
import { Link, useSearchParams } from 'react-router'
import { paths } from '../../paths'
import { InstantText } from '../../shared/dates'
import { Empty } from '../../shared/empty'
import { Page } from '../../shared/page'
import { PagedList } from '../../shared/paged-list'
import { type Column, RecordTable } from '../../shared/record-table'
import { SearchBox } from '../../shared/search-box'
import { useWorkplace } from '../../shared/session'
import { BatchStatusBadge } from './batch-status'
import { batchText } from './messages'
import { batchesQuery } from './queries'

export function BatchesPage() {
  const { issuerId, may } = useWorkplace()
  const [search] = useSearchParams()
  const q = search.get('q') ?? undefined
  const query = useInfiniteQuery(batchesQuery(issuerId, q))
  return (
    <Page
      title={batchText.title}
      lead={batchText.lead}
      actions={
        may('credential:issue') && (
          <Button component={Link} to={paths.collections(issuerId)} variant="default">
            {batchText.documents}
          </Button>
        )
      }
    >
      <Stack gap="md">
        <SearchBox label={batchText.search} placeholder={batchText.search} />
        <PagedList
          query={query}
          empty={
            q === undefined ? (
              <Empty
                title={batchText.emptyTitle}
                text={batchText.emptyText}
                action={
                  <Button component={Link} to={paths.definitions(issuerId)} variant="default">
                    {batchText.toDefinitions}
                  </Button>
                }
              />
            ) : (
              <Empty title={batchText.noneTitle} text={batchText.noneText} />
            )
          }
        >
          {(batches: readonly IssueBatch[]) => (
            <RecordTable
              label={batchText.title}
              columns={columnsFor(issuerId)}
              rows={batches}
              rowKey={({ id }) => id}
            />
          )}
        </PagedList>
      </Stack>
    </Page>
  )
}

function columnsFor(issuerId: string): Column<IssueBatch>[] {
  return [
    {
      header: batchText.credential,
      cell: ({ id, credentialTitle, credentialCode }) => (
        <>
          <Anchor component={Link} to={paths.batch(issuerId, id)} fw={600}>
            {credentialTitle}
          </Anchor>
          <Text size="sm" c="dimmed">
            {credentialCode}
          </Text>
        </>
      ),
    },
    { header: batchText.status, cell: ({ status }) => <BatchStatusBadge status={status} />, narrow: true },
    {
      header: batchText.issued,
      cell: ({ issued, total }) => batchText.of(issued, total),
      numeric: true,
      narrow: true,
    },
    { header: batchText.refused, cell: ({ refused }) => refused.toLocaleString('en'), numeric: true, narrow: true },
    {
      header: batchText.decided,
      cell: ({ decidedAt, startedBy }) => (
        <>
          <InstantText at={decidedAt} />
          <Text size="sm" c="dimmed">
            {startedBy.name}
          </Text>
        </>
      ),
    },
  ]
}
