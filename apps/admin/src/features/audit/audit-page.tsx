import { Anchor, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { AuditEvent } from '@touchstone/contract'
import { Link, useSearchParams } from 'react-router'
import { paths } from '../../paths'
import { InstantText } from '../../shared/dates'
import { Empty } from '../../shared/empty'
import { common } from '../../shared/messages'
import { Page } from '../../shared/page'
import { PagedList } from '../../shared/paged-list'
import { type Column, RecordTable } from '../../shared/record-table'
import { withParam } from '../../shared/search-box'
import { useWorkplace } from '../../shared/session'
import { ChainResult, CheckChainButton, useCheckChain } from './check-chain'
import { EntryDetails } from './entry-details'
import { audit } from './messages'
import { auditQuery } from './queries'
import { subjectPath } from './subject-path'
import { actionWords, actorWords, subjectWords } from './wording'

const TYPES = ['issuer', 'staff', 'version', 'definition', 'candidate', 'credential']

export function AuditPage() {
  const { issuerId } = useWorkplace()
  const [search, setSearch] = useSearchParams()
  const subjectType = search.get('subjectType') ?? undefined
  const subjectId = search.get('subjectId') ?? undefined
  const query = useInfiniteQuery(auditQuery(issuerId, { subjectType, subjectId }))
  const check = useCheckChain()
  const filter = (name: string, value: string) =>
    setSearch((before) => withParam(before, name, value), { replace: true })
  const filterSoon = useDebouncedCallback((value: string) => filter('subjectId', value.trim()), 300)
  const types = subjectType === undefined || TYPES.includes(subjectType) ? TYPES : [...TYPES, subjectType]
  return (
    <Page title={audit.title} lead={audit.lead} actions={<CheckChainButton check={check} />}>
      <Stack gap="md">
        <ChainResult check={check} />
        <Group align="end">
          <NativeSelect
            label={audit.filterType}
            value={subjectType ?? ''}
            data={[
              { value: '', label: common.all },
              ...types.map((type) => ({ value: type, label: subjectWords(type) })),
            ]}
            onChange={({ currentTarget }) => filter('subjectType', currentTarget.value)}
          />
          <TextInput
            key={subjectId === undefined ? 'none' : 'some'}
            label={audit.filterId}
            defaultValue={subjectId ?? ''}
            maxLength={80}
            onChange={({ currentTarget }) => filterSoon(currentTarget.value)}
            style={{ flex: '0 1 22rem' }}
          />
          {search.size > 0 && (
            <Anchor component={Link} to={paths.auditTrail(issuerId)} pb={8}>
              {audit.clear}
            </Anchor>
          )}
        </Group>
        <PagedList
          query={query}
          empty={<Empty title={audit.emptyTitle} text={search.size > 0 ? audit.noneText : audit.emptyText} />}
        >
          {(events) => (
            <RecordTable
              label={audit.title}
              columns={columnsFor(issuerId)}
              rows={events}
              rowKey={({ position }) => String(position)}
            />
          )}
        </PagedList>
      </Stack>
    </Page>
  )
}

function Subject({ issuerId, subject }: { readonly issuerId: string; readonly subject: AuditEvent['subject'] }) {
  const path = subjectPath(issuerId, subject)
  const shown =
    subject.type === 'credential' ? `${subjectWords(subject.type)} ${subject.id}` : subjectWords(subject.type)
  return path === null ? (
    <span title={subject.id}>{shown}</span>
  ) : (
    <Anchor component={Link} to={path} size="sm" title={subject.id}>
      {shown}
    </Anchor>
  )
}

function columnsFor(issuerId: string): Column<AuditEvent>[] {
  return [
    { header: audit.action, cell: ({ action }) => <strong>{actionWords(action)}</strong> },
    { header: audit.at, cell: ({ at }) => <InstantText at={at} />, narrow: true },
    { header: audit.actor, cell: ({ actor }) => actorWords(actor) },
    { header: audit.subject, cell: ({ subject }) => <Subject issuerId={issuerId} subject={subject} /> },
    { header: audit.details, cell: (event) => <EntryDetails event={event} /> },
  ]
}
