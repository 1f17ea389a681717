import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api'
import { issuerKey } from '../../shared/reads'

export function overviewQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'overview'),
    queryFn: () => api.getOverview({ params: { issuerId } }),
  })
}
