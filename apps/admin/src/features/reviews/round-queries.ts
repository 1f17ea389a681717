import { queryOptions } from '@tanstack/react-query'
import type {
  ExtendRoundRequest,
  InviteToRoundRequest,
  OverrideGateRequest,
  PlanRoundRequest,
  UpdateRoundRequest,
} from '@touchstone/contract'
import { api } from '../../api'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

export function roundsQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'rounds'),
    queryFn: () => api.listRounds({ params: { issuerId } }),
  })
}

export function roundQuery(issuerId: string, roundId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'rounds', roundId),
    queryFn: () => api.getRound({ params: { issuerId, roundId } }),
  })
}

/** What of the call for input holds the publication of a version up. */
export function gateQuery(issuerId: string, versionId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'versions', versionId, 'publication-gate'),
    queryFn: () => api.getPublicationGate({ params: { issuerId, versionId } }),
  })
}

/** Always asked anew: what is frozen must be what is there. */
export function draftHashQuery(issuerId: string, versionId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'versions', versionId, 'publication'),
    queryFn: () => api.previewPublication({ params: { issuerId, versionId } }),
    staleTime: 0,
    gcTime: 0,
  })
}

export function usePlanRound() {
  const { issuerId } = useWorkplace()
  return useWrite((body: PlanRoundRequest) => api.planRound({ params: { issuerId }, body }))
}

export function useGateOverride(versionId: string) {
  const { issuerId } = useWorkplace()
  return useWrite((body: OverrideGateRequest) => api.overrideGate({ params: { issuerId, versionId }, body }))
}

/** The writes on one round. */
export function useRoundWrites(roundId: string) {
  const { issuerId } = useWorkplace()
  const params = { issuerId, roundId }
  return {
    open: useWrite((_: void) => api.openRound({ params })),
    update: useWrite((body: UpdateRoundRequest) => api.updateRound({ params, body })),
    extend: useWrite((body: ExtendRoundRequest) => api.extendRound({ params, body })),
    pause: useWrite((reason: string) => api.pauseRound({ params, body: { reason } })),
    resume: useWrite((_: void) => api.resumeRound({ params })),
    close: useWrite((_: void) => api.closeRound({ params })),
    cancel: useWrite((reason: string) => api.cancelRound({ params, body: { reason } })),
    finish: useWrite((_: void) => api.finishRound({ params })),
    invite: useWrite((body: InviteToRoundRequest) => api.inviteToRound({ params, body })),
    sendReplies: useWrite((_: void) => api.sendReplies({ params })),
  }
}
