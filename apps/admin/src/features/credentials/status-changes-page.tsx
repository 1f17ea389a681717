import { Anchor, NativeSelect, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { StatusChangeView } from '@touchstone/contract'
import { StatusChangeStatus } from '@touchstone/domain'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { Link, useSearchParams } from 'react-router'
import { paths } from '../../paths'
import { formatDate, InstantText } from '../../shared/dates'
import { Empty } from '../../shared/empty'
import { statusReason } from '../../shared/messages'
import { Page } from '../../shared/page'
import { PagedList } from '../../shared/paged-list'
import { type Column, RecordTable } from '../../shared/record-table'
import { withParam } from '../../shared/search-box'
import { useWorkplace } from '../../shared/session'
import { ChangeActions } from './change-actions'
import { changeText as words } from './change-messages'
import { credentialText } from './messages'
import { statusChangesQuery } from './queries'

const TONE = {
  proposed: 'warn',
  planned: 'note',
  done: 'good',
  refused: 'bad',
  cancelled: 'quiet',
  overtaken: 'quiet',
} satisfies Record<StatusChangeStatus, Tone>

export function StatusChangesPage() {
  const { issuerId } = useWorkplace()
  const [search, setSearch] = useSearchParams()
  const asked = StatusChangeStatus.safeParse(search.get('status') ?? undefined)
  const status = asked.success ? asked.data : undefined
  const query = useInfiniteQuery(statusChangesQuery(issuerId, { status }))
  return (
    <Page
      title={words.title}
      lead={words.lead}
      crumbs={[{ label: credentialText.title, to: paths.credentials(issuerId) }]}
    >
      <Stack gap="md">
        <NativeSelect
          label={words.show}
          maw={320}
          value={status ?? ''}
          data={[
            { value: '', label: words.all },
            ...StatusChangeStatus.options.map((value) => ({ value, label: words.statuses[value] })),
          ]}
          onChange={({ currentTarget }) =>
            setSearch((before) => withParam(before, 'status', currentTarget.value), { replace: true })
          }
        />
        <PagedList query={query} empty={<Empty title={words.emptyTitle} text={words.emptyText} />}>
          {(changes) => (
            <RecordTable label={words.title} columns={columnsFor(issuerId)} rows={changes} rowKey={({ id }) => id} />
          )}
        </PagedList>
      </Stack>
    </Page>
  )
}

function columnsFor(issuerId: string): Column<StatusChangeView>[] {
  return [
    {
      header: words.credential,
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
    {
      header: words.change,
      cell: ({ action, effectiveOn, reason }) => (
        <>
          <div>
            {words.becomes[action]}, {effectiveOn === null ? words.fromApproval : words.from(formatDate(effectiveOn))}
          </div>
          <Text size="sm" c="dimmed">
            {statusReason[reason]}
          </Text>
        </>
      ),
    },
    {
      header: words.madeBy,
      cell: ({ madeAt, madeByName }) => (
        <>
          <div>{madeByName}</div>
          <Text size="sm" c="dimmed" component="div">
            <InstantText at={madeAt} />
          </Text>
        </>
      ),
    },
    {
      header: words.status,
      cell: (change) => (
        <Stack gap={6} align="flex-start">
          <StatusBadge tone={TONE[change.status]}>{words.statuses[change.status]}</StatusBadge>
          <ChangeActions change={change} />
        </Stack>
      ),
    },
  ]
}
