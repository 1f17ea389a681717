import { Anchor, Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type CredentialSummary, CredentialsQuery } from '@touchstone/contract'
import { CredentialDefinitionId } from '@touchstone/domain'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { paths } from '../../paths'
import { DateText } from '../../shared/dates'
import { Empty } from '../../shared/empty'
import { common, credentialStatus } from '../../shared/messages'
import { documentText } from '../../shared/document-messages'
import { OrderDocuments } from '../../shared/order-documents'
import { Page } from '../../shared/page'
import { PagedList } from '../../shared/paged-list'
import { definitionsQuery } from '../../shared/reads'
import { type Column, RecordTable } from '../../shared/record-table'
import { SearchBox, withParam } from '../../shared/search-box'
import { useWorkplace } from '../../shared/session'
import { CredentialStatusBadge } from '../../shared/status'
import { changeText } from './change-messages'
import { credentialText } from './messages'
import { type CredentialFilter, credentialsQuery } from './queries'
import { RemindersSwitch } from './reminders-switch'

const STATUSES = ['active', 'suspended', 'withdrawn', 'replaced', 'expired', 'erased'] as const

/** Days ahead that can be chosen; any number may stand in the address. */
const WINDOWS = [7, 30, 60, 90, 180]

/** The filter in the address; what cannot be one is left out rather than sent. */
function filterFrom(search: URLSearchParams): CredentialFilter {
  const status = CredentialsQuery.shape.status.safeParse(search.get('status') ?? undefined)
  const definitionId = CredentialDefinitionId.safeParse(search.get('definitionId'))
  const expiresWithin = CredentialsQuery.shape.expiresWithin.safeParse(search.get('expiresWithin') ?? undefined)
  const q = search.get('q') ?? ''
  return {
    q: q === '' ? undefined : q,
    status: status.success ? status.data : undefined,
    definitionId: definitionId.success ? definitionId.data : undefined,
    expiresWithin: expiresWithin.success ? expiresWithin.data : undefined,
  }
}

export function CredentialsPage() {
  const { issuerId, may } = useWorkplace()
  const [search, setSearch] = useSearchParams()
  const filter = filterFrom(search)
  const query = useInfiniteQuery(credentialsQuery(issuerId, filter))
  const { data: definitions } = useSuspenseQuery(definitionsQuery(issuerId))
  const set = (name: string, value: string) => setSearch((before) => withParam(before, name, value), { replace: true })
  const navigate = useNavigate()
  const filtered = search.size > 0
  return (
    <Page
      title={credentialText.title}
      lead={credentialText.lead}
      actions={
        <>
          <OrderDocuments
            of={{ list: filter }}
            which={documentText.which.list}
            onOrdered={() => void navigate(paths.collections(issuerId))}
          />
          <Button component={Link} to={paths.statusChanges(issuerId)} variant="default">
            {changeText.open}
          </Button>
          <Button component={Link} to={paths.statusBatches(issuerId)} variant="default">
            {changeText.many}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <Group align="end" gap="sm">
          <SearchBox
            key={search.has('q') ? 'words' : 'none'}
            label={credentialText.search}
            placeholder={credentialText.search}
          />
          <NativeSelect
            aria-label={credentialText.status}
            value={filter.status ?? ''}
            data={[
              { value: '', label: `${credentialText.status}: ${common.all}` },
              ...STATUSES.map((value) => ({ value, label: credentialStatus[value] })),
            ]}
            onChange={({ currentTarget }) => set('status', currentTarget.value)}
          />
          <NativeSelect
            aria-label={credentialText.definition}
            maw={320}
            value={filter.definitionId ?? ''}
            data={[
              { value: '', label: `${credentialText.definition}: ${common.all}` },
              ...definitions.map(({ id, code, title }) => ({ value: String(id), label: `${code} · ${title}` })),
            ]}
            onChange={({ currentTarget }) => set('definitionId', currentTarget.value)}
          />
          <NativeSelect
            aria-label={credentialText.expiring}
            value={filter.expiresWithin === undefined ? '' : String(filter.expiresWithin)}
            data={[
              { value: '', label: credentialText.expiringAny },
              ...[...new Set([...WINDOWS, ...(filter.expiresWithin === undefined ? [] : [filter.expiresWithin])])]
                .toSorted((a, b) => a - b)
                .map((days) => ({ value: String(days), label: credentialText.expiringWithin(days) })),
            ]}
            onChange={({ currentTarget }) => set('expiresWithin', currentTarget.value)}
          />
          {filtered && (
            <Anchor component={Link} to={paths.credentials(issuerId)} pb={8} size="sm">
              {credentialText.clear}
            </Anchor>
          )}
        </Group>
        {filter.expiresWithin !== undefined && <RemindersSwitch />}
        <PagedList
          query={query}
          empty={
            filtered ? (
              <Empty title={credentialText.noneTitle} text={credentialText.noneText} />
            ) : (
              <Empty
                title={credentialText.emptyTitle}
                text={credentialText.emptyText}
                action={
                  may('candidate:read') && (
                    <Button component={Link} to={paths.candidates(issuerId)} variant="default">
                      {credentialText.toCandidates}
                    </Button>
                  )
                }
              />
            )
          }
        >
          {(credentials) => (
            <RecordTable
              label={credentialText.title}
              columns={columnsFor(issuerId)}
              rows={credentials}
              rowKey={({ credentialId }) => credentialId}
            />
          )}
        </PagedList>
      </Stack>
    </Page>
  )
}

function columnsFor(issuerId: string): Column<CredentialSummary>[] {
  return [
    {
      header: credentialText.holder,
      cell: ({ credentialId, holderName }) => (
        <>
          <Anchor component={Link} to={paths.credential(issuerId, credentialId)} fw={600}>
            <bdi>{holderName}</bdi>
          </Anchor>
          <div>
            <code>{credentialId}</code>
          </div>
        </>
      ),
    },
    {
      header: credentialText.credential,
      cell: ({ credentialTitle, credentialCode, standardVersion }) => (
        <>
          <div>{credentialTitle}</div>
          <Text size="sm" c="dimmed">
            {credentialCode} · {credentialText.versionNumber(standardVersion)}
          </Text>
        </>
      ),
    },
    { header: credentialText.status, cell: (credential) => <CredentialStatusBadge {...credential} />, narrow: true },
    { header: credentialText.effective, cell: ({ effectiveOn }) => <DateText date={effectiveOn} />, narrow: true },
    {
      header: credentialText.expires,
      cell: ({ expiresOn }) => (expiresOn === null ? credentialText.doesNotExpire : <DateText date={expiresOn} />),
      narrow: true,
    },
  ]
}
