import { queryOptions } from '@tanstack/react-query'
import type { InviteStaffRequest, UpdateStaffRequest } from '@touchstone/contract'
import { api } from '../../api'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

export function staffQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'staff'),
    queryFn: () => api.listStaff({ params: { issuerId } }),
  })
}

export function useInviteStaff() {
  const { issuerId } = useWorkplace()
  return useWrite((body: InviteStaffRequest) => api.inviteStaff({ params: { issuerId }, body }))
}

export function useUpdateStaff(userId: string) {
  const { issuerId } = useWorkplace()
  return useWrite((body: UpdateStaffRequest) => api.updateStaff({ params: { issuerId, userId }, body }))
}
