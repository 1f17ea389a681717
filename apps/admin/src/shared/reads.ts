// Reads that more than one feature shows. Every key below an issuer begins with ['issuers', issuerId], which is what a write refreshes.
import { queryOptions } from '@tanstack/react-query'
import { api } from '../api'

export function issuerKey(issuerId: string, ...rest: readonly unknown[]) {
  return ['issuers', issuerId, ...rest]
}

export function standardsQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'standards'),
    queryFn: () => api.listStandards({ params: { issuerId } }),
  })
}

export function versionQuery(issuerId: string, versionId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'versions', versionId),
    queryFn: () => api.getVersion({ params: { issuerId, versionId } }),
  })
}

export function definitionsQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'definitions'),
    queryFn: () => api.listDefinitions({ params: { issuerId } }),
  })
}

export function definitionQuery(issuerId: string, definitionId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'definitions', definitionId),
    queryFn: () => api.getDefinition({ params: { issuerId, definitionId } }),
  })
}

/** Where assessments took place. */
export function testCentresQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'test-centres'),
    queryFn: () => api.listTestCentres({ params: { issuerId } }),
  })
}

export function issuerQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'issuer'),
    queryFn: () => api.getIssuer({ params: { issuerId } }),
  })
}
