import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  CandidateRequest,
  EraseCandidateRequest,
  IssueCredentialRequest,
  RecordAssessmentRequest,
  VoidAssessmentRequest,
} from '@touchstone/contract'
import { api } from '../../api'
import { firstPage, nextPage } from '../../shared/pages'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

export function candidatesQuery(issuerId: string, q: string) {
  return infiniteQueryOptions({
    queryKey: issuerKey(issuerId, 'candidates', { q }),
    queryFn: ({ pageParam }) =>
      api.listCandidates({ params: { issuerId }, query: { q: q === '' ? undefined : q, after: pageParam } }),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  })
}

export function candidateQuery(issuerId: string, candidateId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'candidates', candidateId),
    queryFn: () => api.getCandidate({ params: { issuerId, candidateId } }),
  })
}

export function erasureRequestsQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'candidates', 'erasure-requests'),
    queryFn: () => api.listErasureRequests({ params: { issuerId } }),
  })
}

export function useEraseCandidate(candidateId: string) {
  const { issuerId } = useWorkplace()
  return useWrite((body: EraseCandidateRequest) => api.eraseCandidate({ params: { issuerId, candidateId }, body }))
}

export function useAddCandidate() {
  const { issuerId } = useWorkplace()
  return useWrite((body: CandidateRequest) => api.addCandidate({ params: { issuerId }, body }))
}

export function useUpdateCandidate(candidateId: string) {
  const { issuerId } = useWorkplace()
  return useWrite((body: CandidateRequest) => api.updateCandidate({ params: { issuerId, candidateId }, body }))
}

/** Checking a table, and importing what was shown. */
export function useCandidateImport() {
  const { issuerId } = useWorkplace()
  const body = (file: File) => new Blob([file], { type: 'application/octet-stream' })
  return {
    preview: useWrite((file: File) => api.previewCandidateImport({ params: { issuerId }, body: body(file) })),
    import: useWrite(({ file, fingerprint }: { readonly file: File; readonly fingerprint: string }) =>
      api.importCandidates({ params: { issuerId }, query: { fingerprint }, body: body(file) }),
    ),
  }
}

export function useRecordAssessment(candidateId: string) {
  const { issuerId } = useWorkplace()
  return useWrite((body: RecordAssessmentRequest) => api.recordAssessment({ params: { issuerId, candidateId }, body }))
}

export function useVoidAssessment(assessmentId: string) {
  const { issuerId } = useWorkplace()
  return useWrite((body: VoidAssessmentRequest) => api.voidAssessment({ params: { issuerId, assessmentId }, body }))
}

export function useIssueCredential() {
  const { issuerId } = useWorkplace()
  return useWrite((body: IssueCredentialRequest) => api.issueCredential({ params: { issuerId }, body }))
}
