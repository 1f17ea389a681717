import { Anchor, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type IssueBatch, issueBatches, type IssueBatchRow, urlOf } from '@touchstone/contract'
import { IssuerId, IssueBatchRowStatus } from '@touchstone/domain'
import { Link, useSearchParams } from 'react-router'
import { paths } from '../../paths'
import { Empty } from '../../shared/empty'
import { Section } from '../../shared/page'
import { PagedList } from '../../shared/paged-list'
import { type Column, RecordTable } from '../../shared/record-table'
import { SearchBox, withParam } from '../../shared/search-box'
import { useWorkplace } from '../../shared/session'
import { RowStatusBadge } from './batch-status'
import { batchText } from './messages'
import { batchRowsQuery } from './queries'
import { refusalSentence } from './refusal-sentence'

/** What became of each candidate, a hundred at a time. */
export function BatchReport({ batch }: { readonly batch: IssueBatch }) {
  const { issuerId } = useWorkplace()
  const [search, setSearch] = useSearchParams()
  const status = IssueBatchRowStatus.safeParse(search.get('status'))
  const filter = { q: search.get('q') ?? undefined, status: status.success ? status.data : undefined }
  const query = useInfiniteQuery(batchRowsQuery(issuerId, batch.id, filter, batch.issued + batch.refused))
  const params = { issuerId: IssuerId.parse(issuerId), batchId: batch.id }
  return (
    <Section
      title={batchText.report}
      actions={
        <Anchor href={urlOf(issueBatches.getBatchReport, { params })} size="sm">
          {batchText.download}
        </Anchor>
      }
    >
      <Stack gap="md">
        <Group gap="sm">
          <SearchBox label={batchText.searchRows} placeholder={batchText.searchRows} />
          <NativeSelect
            aria-label={batchText.outcome}
            value={filter.status ?? ''}
            data={[
              { value: '', label: `${batchText.outcome}: ${batchText.all}` },
              ...IssueBatchRowStatus.options.map((value) => ({ value, label: batchText.rowStatuses[value] })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              setSearch((before) => withParam(before, 'status', value), { replace: true, preventScrollReset: true })
            }
          />
        </Group>
        <PagedList query={query} empty={<Empty title={batchText.noRowTitle} text={batchText.noRowText} />}>
          {(rows: readonly IssueBatchRow[]) => (
            <RecordTable
              label={batchText.report}
              columns={columnsFor(issuerId)}
              rows={rows}
              rowKey={({ candidateId }) => candidateId}
            />
          )}
        </PagedList>
      </Stack>
    </Section>
  )
}

function columnsFor(issuerId: string): Column<IssueBatchRow>[] {
  return [
    {
      header: batchText.candidate,
      cell: ({ candidateId, name }) => (
        <Anchor component={Link} to={paths.candidate(issuerId, candidateId)} fw={600}>
          <bdi>{name}</bdi>
        </Anchor>
      ),
    },
    { header: batchText.outcome, cell: ({ status }) => <RowStatusBadge status={status} />, narrow: true },
    {
      header: batchText.result,
      cell: ({ credentialId, refusal }) => {
        if (credentialId !== null)
          return (
            <Anchor component={Link} to={paths.credential(issuerId, credentialId)}>
              <code>{credentialId}</code>
            </Anchor>
          )
        return refusal === null ? null : <Text size="sm">{refusalSentence(refusal)}</Text>
      },
    },
  ]
}
