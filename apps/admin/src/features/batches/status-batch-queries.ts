import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { StartStatusBatchRequest, StatusBatchChoice, StatusBatchRowsQuery } from '@touchstone/contract'
import { api } from '../../api'
import { firstPage, nextPage } from '../../shared/pages'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

export function statusBatchesQuery(issuerId: string) {
  return infiniteQueryOptions({
    queryKey: issuerKey(issuerId, 'status-batches'),
    queryFn: ({ pageParam }) => api.listStatusBatches({ params: { issuerId }, query: { after: pageParam } }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })
}

/** Read anew each second while somebody is at work on it. */
export function statusBatchQuery(issuerId: string, batchId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'status-batches', batchId),
    queryFn: () => api.getStatusBatch({ params: { issuerId, batchId } }),
    refetchInterval: ({ state }) =>
      ['at_work', 'undoing', 'closing'].includes(state.data?.status ?? '') ? 1_000 : false,
  })
}

/** @param stage how the batch stands, so that the rows are read anew when it moved on */
export function statusBatchRowsQuery(
  issuerId: string,
  batchId: string,
  filter: Pick<StatusBatchRowsQuery, 'q' | 'status'>,
  stage: string,
) {
  return infiniteQueryOptions({
    queryKey: issuerKey(issuerId, 'status-batches', batchId, 'rows', filter, stage),
    queryFn: ({ pageParam }) =>
      api.listStatusBatchRows({ params: { issuerId, batchId }, query: { ...filter, after: pageParam, limit: 100 } }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  })
}

export function useStatusBatchDecision() {
  const { issuerId } = useWorkplace()
  const params = { issuerId }
  return {
    preview: useWrite((body: StatusBatchChoice) => api.previewStatusBatch({ params, body })),
    start: useWrite((body: StartStatusBatchRequest) => api.startStatusBatch({ params, body })),
  }
}

/** The writes on one decision. */
export function useStatusBatchWrites(batchId: string) {
  const { issuerId } = useWorkplace()
  const params = { issuerId, batchId }
  return {
    approve: useWrite((_: void) => api.approveStatusBatch({ params })),
    refuse: useWrite((_: void) => api.refuseStatusBatch({ params })),
    cancel: useWrite((_: void) => api.cancelStatusBatch({ params })),
    undo: useWrite((_: void) => api.undoStatusBatch({ params })),
  }
}
