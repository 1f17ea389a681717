import { queryOptions } from '@tanstack/react-query'
import type { DefineCredentialRequest } from '@touchstone/contract'
import { api } from '../../api'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

export function badgeArtQuery(issuerId: string, definitionId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'badge-art', definitionId),
    queryFn: () => api.getBadgeArt({ params: { issuerId, definitionId } }),
  })
}

export function useDefineCredential() {
  const { issuerId } = useWorkplace()
  return useWrite((body: DefineCredentialRequest) => api.defineCredential({ params: { issuerId }, body }))
}

/** The writes on one definition. */
export function useDefinitionWrites(definitionId: string) {
  const { issuerId } = useWorkplace()
  const params = { issuerId, definitionId }
  return {
    update: useWrite((body: DefineCredentialRequest) => api.updateDefinition({ params, body })),
    open: useWrite((_: void) => api.openDefinition({ params })),
    close: useWrite((_: void) => api.closeDefinition({ params })),
  }
}
