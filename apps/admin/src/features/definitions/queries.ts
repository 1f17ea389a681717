import type { DefineCredentialRequest } from '@touchstone/contract'
import { api } from '../../api'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

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
