// The draft of the version that is open, kept in step with the server for as long as it is.
import { useQueryClient } from '@tanstack/react-query'
import type { VersionWithStatements } from '@touchstone/contract'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { api } from '../../../api'
import { versionQuery } from '../../../shared/reads'
import { useWorkplace } from '../../../shared/session'
import { type DraftStore, type DraftView, openDraftStore } from './draft-store'
import { mintUuid } from './mint'
import { SIGN_OF_LIFE_MS, unsentShelf } from './unsent'

const LOOKS_EVERY_MS = 10_000

export function useDraft(data: VersionWithStatements): { readonly store: DraftStore; readonly view: DraftView } {
  const { issuerId } = useWorkplace()
  const queryClient = useQueryClient()
  const versionId = data.version.id
  const [store] = useState(() => {
    const params = { issuerId, versionId }
    const server = {
      send: (edits: Parameters<DraftStore['act']>[0]) => api.editStatements({ params, body: { edits: [...edits] } }),
      read: () => api.getVersion({ params }),
      revision: async () => (await api.getRevision({ params })).revision,
    }
    const shelf = { shelf: localStorage, own: sessionStorage, now: Date.now, mint: mintUuid }
    return openDraftStore(data, server, unsentShelf(versionId, shelf))
  })
  useEffect(() => store.adopt(data), [store, data])
  useEffect(() => {
    store.restore()
    const looking = setInterval(() => void look(store), LOOKS_EVERY_MS)
    const living = setInterval(() => store.keep(), SIGN_OF_LIFE_MS)
    const onFocus = () => void look(store)
    const onOnline = () => store.retry()
    window.addEventListener('focus', onFocus)
    window.addEventListener('online', onOnline)
    return () => {
      clearInterval(looking)
      clearInterval(living)
      window.removeEventListener('focus', onFocus)
      window.removeEventListener('online', onOnline)
      // Whoever opens the version next reads it as it is now.
      void queryClient.invalidateQueries({ queryKey: versionQuery(issuerId, versionId).queryKey, exact: true })
    }
  }, [store, queryClient, issuerId, versionId])
  const view = useSyncExternalStore(store.subscribe, store.view)
  const { revision, base } = view.draft
  // What else is on the page (the findings, the confirmation before publishing) speaks of the statements as they are now.
  useEffect(() => {
    queryClient.setQueryData(versionQuery(issuerId, versionId).queryKey, (kept) =>
      kept && kept.version.revision < revision
        ? { ...kept, version: { ...kept.version, revision }, statements: [...base] }
        : kept,
    )
  }, [queryClient, issuerId, versionId, revision, base])
  return { store, view }
}

/** A look that fails is no news: what is written tells of a connection that is gone. */
async function look(store: DraftStore): Promise<void> {
  if (document.visibilityState !== 'visible') return
  await store.look().catch(() => undefined)
}
