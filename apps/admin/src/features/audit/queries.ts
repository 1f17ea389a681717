import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../../api'
import type { AuditFilter } from '../../paths'
import { issuerKey } from '../../shared/reads'

const newest: number | undefined = undefined

export function auditQuery(issuerId: string, { subjectType, subjectId }: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: issuerKey(issuerId, 'audit', { subjectType, subjectId }),
    queryFn: ({ pageParam }) =>
      api.listAuditEvents({ params: { issuerId }, query: { subjectType, subjectId, before: pageParam } }),
    initialPageParam: newest,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}
