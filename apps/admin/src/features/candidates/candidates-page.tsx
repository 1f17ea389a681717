import { Anchor, Stack } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { CandidateSummary } from '@touchstone/contract'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { InstantText } from '../../shared/dates'
import { Dialog } from '../../shared/dialog'
import { Empty } from '../../shared/empty'
import { Page } from '../../shared/page'
import { PagedList } from '../../shared/paged-list'
import { type Column, RecordTable } from '../../shared/record-table'
import { SearchBox } from '../../shared/search-box'
import { useWorkplace } from '../../shared/session'
import { AddCandidateForm } from './candidate-form'
import { ErasureRequests } from './erasure-notices'
import { importText } from './import-messages'
import { candidateText } from './messages'
import { candidatesQuery } from './queries'

export function CandidatesPage() {
  const { issuerId, denied } = useWorkplace()
  const q = useSearchParams()[0].get('q') ?? ''
  const query = useInfiniteQuery(candidatesQuery(issuerId, q))
  const [adding, setAdding] = useState(false)
  const navigate = useNavigate()
  const add = (
    <ActionButton reason={denied('candidate:manage')} onClick={() => setAdding(true)}>
      {candidateText.add}
    </ActionButton>
  )
  const importing = (
    <ActionButton
      variant="default"
      reason={denied('candidate:manage')}
      onClick={() => void navigate(paths.importCandidates(issuerId))}
    >
      {importText.open}
    </ActionButton>
  )
  return (
    <Page
      title={candidateText.title}
      lead={candidateText.lead}
      actions={
        <>
          {add}
          {importing}
        </>
      }
    >
      <Stack gap="md">
        <ErasureRequests />
        <SearchBox label={candidateText.search} placeholder={candidateText.search} />
        <PagedList
          query={query}
          empty={
            q === '' ? (
              <Empty title={candidateText.emptyTitle} text={candidateText.emptyText} action={add} />
            ) : (
              <Empty title={candidateText.noneTitle} text={candidateText.noneText} />
            )
          }
        >
          {(candidates) => (
            <RecordTable
              label={candidateText.title}
              columns={columnsFor(issuerId)}
              rows={candidates}
              rowKey={({ id }) => id}
            />
          )}
        </PagedList>
      </Stack>
      <Dialog opened={adding} onClose={() => setAdding(false)} title={candidateText.addTitle}>
        <AddCandidateForm onDone={() => setAdding(false)} />
      </Dialog>
    </Page>
  )
}

function columnsFor(issuerId: string): Column<CandidateSummary>[] {
  return [
    {
      header: candidateText.name,
      cell: ({ id, name }) => (
        <Anchor component={Link} to={paths.candidate(issuerId, id)} fw={600}>
          <bdi>{name}</bdi>
        </Anchor>
      ),
    },
    { header: candidateText.email, cell: ({ email }) => email },
    { header: candidateText.credentials, cell: ({ credentials }) => credentials, numeric: true, narrow: true },
    { header: candidateText.since, cell: ({ createdAt }) => <InstantText at={createdAt} />, narrow: true },
  ]
}
