import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api'
import { issuerKey } from '../../shared/reads'

export function signingKeysQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'signing-keys'),
    queryFn: () => api.listSigningKeys({ params: { issuerId } }),
  })
}

export function sealKeysQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'seal-keys'),
    queryFn: () => api.listSealKeys({ params: { issuerId } }),
  })
}

export function apiKeysQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'api-keys'),
    queryFn: () => api.listApiKeys({ params: { issuerId } }),
  })
}
