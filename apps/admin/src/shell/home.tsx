import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { paths } from '../paths'
import { sessionQuery } from '../shared/session'
import { CandidatePage } from './plain-pages'

/** Where `/admin/` leads: to the first issuer one works for, or to the door. */
export function Home() {
  const { data } = useSuspenseQuery(sessionQuery)
  const [first] = data.memberships
  if (first) return <Navigate to={paths.overview(first.issuerId)} replace />
  return data.user === null ? <Navigate to={paths.signIn()} replace /> : <CandidatePage />
}
