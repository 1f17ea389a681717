import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../api'
import { firstPage, nextPage } from '../../shared/pages'
import { issuerKey } from '../../shared/reads'

export function outboxQuery(issuerId: string, q: string) {
  return infiniteQueryOptions({
    queryKey: issuerKey(issuerId, 'outbox', { q }),
    queryFn: ({ pageParam }) =>
      api.listOutbox({ params: { issuerId }, query: { q: q === '' ? undefined : q, after: pageParam } }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  })
}

export function outboxMessageQuery(issuerId: string, messageId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'outbox', messageId),
    queryFn: () => api.getOutboxMessage({ params: { issuerId, messageId } }),
  })
}
