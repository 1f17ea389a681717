import { NativeSelect, Stack } from '@mantine/core'
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ReadyCandidate } from '@touchstone/contract'
import type { CandidateId } from '@touchstone/domain'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { paths } from '../../paths'
import { Empty } from '../../shared/empty'
import { Page } from '../../shared/page'
import { PagedList } from '../../shared/paged-list'
import { SearchBox, withParam } from '../../shared/search-box'
import { useWorkplace } from '../../shared/session'
import { definitionQuery } from '../../shared/reads'
import { IssueChoice } from './issue-choice'
import { readyText } from './messages'
import { readyQuery } from './queries'
import { ReadyTable } from './ready-table'

/** Who is ready for one definition, and the choice of whom to issue to. */
export function ReadyPage() {
  const { issuerId } = useWorkplace()
  const { definitionId = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const show = search.get('show') === 'lacking' ? 'lacking' : 'ready'
  const q = search.get('q') ?? undefined
  const { data: definition } = useSuspenseQuery(definitionQuery(issuerId, definitionId))
  const query = useInfiniteQuery(readyQuery(issuerId, definitionId, { show, q }))
  const [ticked, setTicked] = useState<ReadonlySet<CandidateId>>(new Set())
  const counts = query.data?.pages[0]
  const tick = (ids: readonly CandidateId[], on: boolean) =>
    setTicked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))))
  return (
    <Page
      title={readyText.title}
      edition={definition.title}
      lead={readyText.lead(definition.title)}
      crumbs={[
        { label: readyText.definitions, to: paths.definitions(issuerId) },
        { label: definition.title, to: paths.definition(issuerId, definitionId) },
      ]}
    >
      {counts !== undefined && counts.ready > 0 && (
        <IssueChoice
          definition={definition}
          ready={counts.ready}
          ticked={ticked}
          onUntick={() => setTicked(new Set())}
        />
      )}
      <Stack gap="md">
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' }}>
          <NativeSelect
            aria-label={readyText.show}
            value={show}
            data={[
              { value: 'ready', label: readyText.ready(counts?.ready ?? 0) },
              { value: 'lacking', label: readyText.lacking(counts?.lacking ?? 0) },
            ]}
            onChange={({ currentTarget: { value } }) =>
              setSearch((before) => withParam(before, 'show', value === 'ready' ? '' : value), { replace: true })
            }
          />
          <SearchBox label={readyText.search} placeholder={readyText.search} />
        </div>
        <PagedList query={query} empty={<Nobody show={show} searched={q !== undefined} />}>
          {(people: readonly ReadyCandidate[]) => (
            <ReadyTable people={people} definition={definition} show={show} ticked={ticked} onTick={tick} />
          )}
        </PagedList>
      </Stack>
    </Page>
  )
}

function Nobody({ show, searched }: { readonly show: 'ready' | 'lacking'; readonly searched: boolean }) {
  if (searched) return <Empty title={readyText.noneTitle} text={readyText.noneText} />
  return show === 'ready' ? (
    <Empty title={readyText.emptyTitle} text={readyText.emptyText} />
  ) : (
    <Empty title={readyText.noneLackingTitle} text={readyText.noneLackingText} />
  )
}
