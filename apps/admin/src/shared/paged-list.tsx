import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure } from './failure'
import { More } from './paged'
import { ListSkeleton } from './skeleton'

interface PageOf<Item> {
  readonly items: readonly Item[]
  readonly total?: number
}

interface PagedListProps<Item> {
  readonly query: UseInfiniteQueryResult<{ readonly pages: readonly PageOf<Item>[] }>
  readonly empty: ReactNode
  readonly children: (items: readonly Item[]) => ReactNode
}

/** A list read page by page, in each of its states: waiting, failed, empty, and as far as it was read. */
export function PagedList<Item>({ query, empty, children }: PagedListProps<Item>) {
  if (query.isPending) return <ListSkeleton />
  if (query.data === undefined) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  const items = query.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <>{empty}</>
  return (
    <div aria-busy={query.isPlaceholderData}>
      {children(items)}
      <More
        shown={items.length}
        total={query.data.pages[0]?.total}
        hasMore={query.hasNextPage}
        loading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </div>
  )
}
