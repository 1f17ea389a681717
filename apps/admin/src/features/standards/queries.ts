import { queryOptions } from '@tanstack/react-query'
import type {
  EditStatementsRequest,
  DefineOwnFieldsRequest,
  SetNumberingRequest,
  CreateStandardRequest,
  PublishRequest,
  StartDraftRequest,
  UpdateVersionRequest,
  WithdrawVersionRequest,
  WriteImportRequest,
} from '@touchstone/contract'
import { isAtWork, type StatementJudgement } from '@touchstone/domain'
import { api } from '../../api'
import { issuerKey } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'

export function standardQuery(issuerId: string, standardId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'standards', standardId),
    queryFn: () => api.getStandard({ params: { issuerId, standardId } }),
  })
}

export function comparisonQuery(issuerId: string, { from, to }: { readonly from: string; readonly to: string }) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'comparisons', from, to),
    queryFn: () => api.compareVersions({ params: { issuerId }, query: { from, to } }),
  })
}

export function useJudgeChanges(versionId: string) {
  const { issuerId } = useWorkplace()
  return useWrite(
    (judgements: readonly StatementJudgement[]) =>
      api.judgeChanges({ params: { issuerId, versionId }, body: { judgements: [...judgements] } }),
    { toast: true },
  )
}

/** Always asked anew: what is confirmed must be what is there. */
export function publicationQuery(issuerId: string, versionId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'versions', versionId, 'publication'),
    queryFn: () => api.previewPublication({ params: { issuerId, versionId } }),
    staleTime: 0,
    gcTime: 0,
  })
}

/** The writes on one version. */
export function useVersionWrites(versionId: string) {
  const { issuerId } = useWorkplace()
  const params = { issuerId, versionId }
  return {
    update: useWrite((body: UpdateVersionRequest) => api.updateVersion({ params, body })),
    publish: useWrite((body: PublishRequest) => api.publishVersion({ params, body })),
    withdraw: useWrite((body: WithdrawVersionRequest) => api.withdrawVersion({ params, body })),
    discard: useWrite((_: void) => api.discardDraft({ params })),
    startDraft: useWrite((body: StartDraftRequest) => api.startDraft({ params, body })),
  }
}

/** The import, asked for again every second while somebody is at work on it. */
export function importQuery(issuerId: string, importId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'imports', importId),
    queryFn: () => api.getImport({ params: { issuerId, importId } }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data.status) ? 1_000 : false),
  })
}

export function importsQuery(issuerId: string) {
  return queryOptions({
    queryKey: issuerKey(issuerId, 'imports'),
    queryFn: () => api.listImports({ params: { issuerId } }),
  })
}

export function useWriteImport(importId: string) {
  const { issuerId } = useWorkplace()
  return useWrite((body: WriteImportRequest) => api.writeImport({ params: { issuerId, importId }, body }))
}
export function useCreateStandard() {
  const { issuerId } = useWorkplace()
  return useWrite((body: CreateStandardRequest) => api.createStandard({ params: { issuerId }, body }))
}

/** Edits made outside of the outline editor, which keeps its own. */
export function useEditStatements(versionId: string) {
  const { issuerId } = useWorkplace()
  return useWrite((edits: EditStatementsRequest['edits']) =>
    api.editStatements({ params: { issuerId, versionId }, body: { edits } }),
  )
}

/** The details of a draft that its statements follow. */
export function useDraftRules(versionId: string) {
  const { issuerId } = useWorkplace()
  const params = { issuerId, versionId }
  return {
    defineOwnFields: useWrite((body: DefineOwnFieldsRequest) => api.defineOwnFields({ params, body })),
    setNumbering: useWrite((body: SetNumberingRequest) => api.setNumbering({ params, body })),
  }
}
