import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { BatchChoice, IssueBatchRowsQuery, ReadyQuery, StartBatchRequest } from '@touchstone/contract'
import { api } from '../../api'
import { firstPage, nextPage } from '../../shared/pages'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

const PAGE = 100

export function readyQuery(issuerId: string, definitionId: string, filter: Pick<ReadyQuery, 'show' | 'q'>) {
  return infiniteQueryOptions({
    queryKey: issuerKey(issuerId, 'definitions', definitionId, 'readiness', filter),
    queryFn: ({ pageParam }) =>
      api.readyToIssue({ params: { issuerId, definitionId }, query: { ...filter, after: pageParam, limit: PAGE } }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  })
}

export function batchesQuery(issuerId: string, q: string | undefined) {
  return infiniteQueryOptions({
    queryKey: issuerKey(issuerId, 'issue-batches', { q }),
    queryFn: ({ pageParam }) => api.listBatches({ params: { issuerId }, query: { q, after: pageParam } }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  })
}

/** Read anew each second while somebody is at work on it. */
export function batchQuery(issuerId: string, batchId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'issue-batches', batchId),
    queryFn: () => api.getBatch({ params: { issuerId, batchId } }),
    refetchInterval: ({ state }) => (state.data?.status === 'at_work' ? 1_000 : false),
  })
}

/** @param settled how many are, so that the rows are read anew when there are more */
export function batchRowsQuery(
  issuerId: string,
  batchId: string,
  filter: Pick<IssueBatchRowsQuery, 'q' | 'status'>,
  settled: number,
) {
  return infiniteQueryOptions({
    queryKey: issuerKey(issuerId, 'issue-batches', batchId, 'rows', filter, settled),
    queryFn: ({ pageParam }) =>
      api.listBatchRows({ params: { issuerId, batchId }, query: { ...filter, after: pageParam, limit: PAGE } }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  })
}

/** What issuing would do, asked anew each time it is shown. */
export function previewQuery(issuerId: string, choice: BatchChoice) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'issue-batches', 'preview', choice),
    queryFn: () => api.previewBatch({ params: { issuerId }, body: choice }),
    gcTime: 0,
    staleTime: 0,
    retry: false,
  })
}

export function useStartBatch() {
  const { issuerId } = useWorkplace()
  return useWrite((body: StartBatchRequest) => api.startBatch({ params: { issuerId }, body }))
}

/** The writes on one batch. */
export function useBatchWrites(batchId: string) {
  const { issuerId } = useWorkplace()
  const params = { issuerId, batchId }
  return {
    cancel: useWrite((_: void) => api.cancelBatch({ params })),
    resume: useWrite((_: void) => api.resumeBatch({ params })),
  }
}
