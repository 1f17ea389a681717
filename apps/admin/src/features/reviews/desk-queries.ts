import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  DeskFilter,
  DisposeCommentsRequest,
  EnterCommentsRequest,
  ModerateCommentRequest,
} from '@touchstone/contract'
import type { LineageId, SurveyGroup, UserId } from '@touchstone/domain'
import { api } from '../../api'
import { firstPage, nextPage } from '../../shared/pages'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

export type DeskChoice = Pick<
  DeskFilter,
  'disposition' | 'type' | 'stance' | 'category' | 'order' | 'lineageId' | 'sessionId'
>

export function deskRoundQuery(issuerId: string, roundId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'rounds', roundId),
    queryFn: () => api.getRound({ params: { issuerId, roundId } }),
  })
}

export function roundDraftQuery(issuerId: string, roundId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'round-drafts', roundId),
    queryFn: () => api.getRoundDraft({ params: { issuerId, roundId } }),
    // Frozen: only a round that is not open yet can be given another.
    staleTime: 300_000,
  })
}

export function deskCommentsQuery(issuerId: string, roundId: string, choice: DeskChoice) {
  return infiniteQueryOptions({
    queryKey: issuerKey(issuerId, 'rounds', roundId, 'comments', choice),
    queryFn: ({ pageParam }) =>
      api.listComments({ params: { issuerId, roundId }, query: { ...choice, after: pageParam } }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  })
}

/** The others on the same statement, as far as one page holds. */
export function neighboursQuery(issuerId: string, roundId: string, lineageId: LineageId) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'rounds', roundId, 'neighbours', lineageId),
    queryFn: () => api.listComments({ params: { issuerId, roundId }, query: { lineageId, order: 'number' } }),
  })
}

export function commentFileQuery(issuerId: string, commentId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'comments', commentId),
    queryFn: () => api.getComment({ params: { issuerId, commentId } }),
  })
}

export function surveyResultsQuery(issuerId: string, roundId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'rounds', roundId, 'survey-results'),
    queryFn: () => api.getSurveyResults({ params: { issuerId, roundId } }),
    staleTime: 60_000,
  })
}

export function surveyBreakdownQuery(issuerId: string, roundId: string, by: SurveyGroup) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'rounds', roundId, 'survey-breakdown', by),
    queryFn: () => api.getSurveyBreakdown({ params: { issuerId, roundId, by } }),
    staleTime: 60_000,
  })
}

export function deskStaffQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'reviewers'),
    queryFn: () => api.listReviewers({ params: { issuerId } }),
  })
}

export function useDeskWrites(roundId: string) {
  const { issuerId } = useWorkplace()
  const round = { issuerId, roundId }
  return {
    dispose: useWrite((body: DisposeCommentsRequest) => api.disposeComments({ params: round, body })),
    enter: useWrite((body: EnterCommentsRequest) => api.enterComments({ params: round, body })),
    sendReplies: useWrite(() => api.sendReplies({ params: round })),
    apply: useWrite((commentId: string) => api.applyProposal({ params: { issuerId, commentId } })),
    assign: useWrite(
      ({ commentId, userId }: { commentId: string; userId: UserId | null }) =>
        api.assignComment({ params: { issuerId, commentId }, body: { userId } }),
      { toast: true },
    ),
    moderate: useWrite(({ commentId, body }: { commentId: string; body: ModerateCommentRequest }) =>
      api.moderateComment({ params: { issuerId, commentId }, body }),
    ),
  }
}
