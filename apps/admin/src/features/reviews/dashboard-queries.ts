import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api'
import { issuerKey } from '../../shared/reads'

export function dashboardQuery(issuerId: string, roundId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'rounds', roundId, 'dashboard'),
    queryFn: () => api.getRoundDashboard({ params: { issuerId, roundId } }),
  })
}
