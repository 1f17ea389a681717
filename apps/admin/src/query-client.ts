import { ApiProblem } from '@touchstone/contract'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { sessionQuery } from './shared/session'

// A session that ended elsewhere is noticed at the first refusal; the shell then shows the sign-in page.
function noticeSignedOut(error: unknown) {
  if (error instanceof ApiProblem && error.is('sign_in_required')) {
    void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What the server refused it will refuse again; only a server that was not reached is asked once more.
      retry: (failures, error) => failures < 1 && error instanceof ApiProblem && error.code === 'unreachable',
      retryDelay: 600,
    },
  },
})
