import { queryOptions } from '@tanstack/react-query'
import type { ChangeReviewSessionRequest } from '@touchstone/contract'
import type { SessionContent } from '@touchstone/domain'
import { api } from '../../api'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

export function sessionsQuery(issuerId: string, roundId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'rounds', roundId, 'sessions'),
    queryFn: () => api.listReviewSessions({ params: { issuerId, roundId } }),
  })
}

export function sessionQuery(issuerId: string, sessionId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'review-sessions', sessionId),
    queryFn: () => api.getReviewSession({ params: { issuerId, sessionId } }),
  })
}

export function useRecordSession(roundId: string) {
  const { issuerId } = useWorkplace()
  return useWrite((body: SessionContent) => api.recordReviewSession({ params: { issuerId, roundId }, body }))
}

export function useChangeSession(sessionId: string) {
  const { issuerId } = useWorkplace()
  return useWrite((body: ChangeReviewSessionRequest) =>
    api.changeReviewSession({ params: { issuerId, sessionId }, body }),
  )
}
