import { queryOptions } from '@tanstack/react-query'
import type { ApproveVersionRequest, ClosingDatesRequest } from '@touchstone/contract'
import { api } from '../../api'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

/** Always asked anew: what is open now is what there is to do. */
export function findingsQuery(issuerId: string, versionId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'versions', versionId, 'findings'),
    queryFn: () => api.listFindings({ params: { issuerId, versionId } }),
    staleTime: 0,
  })
}

/** What a body decides about a version besides publishing it. */
export function useVersionDecisions(versionId: string) {
  const { issuerId } = useWorkplace()
  const params = { issuerId, versionId }
  return {
    approve: useWrite((body: ApproveVersionRequest) => api.approveVersion({ params, body })),
    reopen: useWrite((_: void) => api.reopenVersion({ params })),
    close: useWrite((body: ClosingDatesRequest) => api.setClosingDates({ params, body })),
  }
}
