import { queryOptions } from '@tanstack/react-query'
import type { CollectionId, IssueBatchId } from '@touchstone/domain'
import { api } from '../../api'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

/** Read anew each second while one of them is being made. */
export function collectionsQuery(issuerId: string, batchId?: IssueBatchId) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'collections', { batchId }),
    queryFn: () => api.listCollections({ params: { issuerId }, query: batchId === undefined ? {} : { batchId } }),
    refetchInterval: ({ state }) => (state.data?.some(({ status }) => status === 'at_work') ? 1_000 : false),
  })
}

export function useCollectionWrites() {
  const { issuerId } = useWorkplace()
  const its = (collectionId: CollectionId) => ({ params: { issuerId, collectionId } })
  return {
    cancel: useWrite((id: CollectionId) => api.cancelCollection(its(id)), { toast: true }),
    remove: useWrite((id: CollectionId) => api.deleteCollection(its(id))),
  }
}
