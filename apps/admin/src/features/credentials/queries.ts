import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  CredentialsQuery,
  ReduceScopeRequest,
  ReinstateRequest,
  ReplaceRequest,
  StatusChangesQuery,
  SuspendRequest,
  WithdrawRequest,
} from '@touchstone/contract'
import type { StatusChangeId } from '@touchstone/domain'
import { api } from '../../api'
import { firstPage, nextPage } from '../../shared/pages'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

export type CredentialFilter = Pick<CredentialsQuery, 'q' | 'status' | 'definitionId' | 'expiresWithin'>

export function credentialsQuery(issuerId: string, filter: CredentialFilter) {
  return infiniteQueryOptions({
    queryKey: issuerKey(issuerId, 'credentials', filter),
    queryFn: ({ pageParam }) => api.listCredentials({ params: { issuerId }, query: { ...filter, after: pageParam } }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  })
}

export function credentialQuery(issuerId: string, credentialId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'credentials', credentialId),
    queryFn: () => api.getCredential({ params: { issuerId, credentialId } }),
  })
}

/** Whether a suspended credential waits to be withdrawn by a decision on many. */
export function holdQuery(issuerId: string, credentialId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'credentials', credentialId, 'hold'),
    queryFn: () => api.getCredentialHold({ params: { issuerId, credentialId } }),
  })
}

export function remindersQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'reminders'),
    queryFn: () => api.getReminders({ params: { issuerId } }),
  })
}

export function useSwitchReminders() {
  const { issuerId } = useWorkplace()
  return useWrite((on: boolean) => api.switchReminders({ params: { issuerId }, body: { on } }))
}

/** The writes on one credential. */
export function useCredentialWrites(credentialId: string) {
  const { issuerId } = useWorkplace()
  const params = { issuerId, credentialId }
  return {
    suspend: useWrite((body: SuspendRequest) => api.suspendCredential({ params, body })),
    reinstate: useWrite((body: ReinstateRequest) => api.reinstateCredential({ params, body })),
    withdraw: useWrite((body: WithdrawRequest) => api.withdrawCredential({ params, body })),
    renew: useWrite(() => api.renewCredential({ params })),
    reduceScope: useWrite((body: ReduceScopeRequest) => api.reduceScope({ params, body })),
    replace: useWrite((body: ReplaceRequest) => api.replaceCredential({ params, body })),
  }
}

export type StatusChangeFilter = Pick<StatusChangesQuery, 'status'>

export function statusChangesQuery(issuerId: string, filter: StatusChangeFilter) {
  return infiniteQueryOptions({
    queryKey: issuerKey(issuerId, 'status-changes', filter),
    queryFn: ({ pageParam }) => api.listStatusChanges({ params: { issuerId }, query: { ...filter, after: pageParam } }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  })
}

/** The writes on a change that waits. */
export function useStatusChangeWrites(changeId: StatusChangeId) {
  const { issuerId } = useWorkplace()
  const params = { issuerId, changeId }
  return {
    approve: useWrite(() => api.approveStatusChange({ params })),
    refuse: useWrite((note: string | null) => api.refuseStatusChange({ params, body: { note } })),
    cancel: useWrite(() => api.cancelStatusChange({ params })),
  }
}
