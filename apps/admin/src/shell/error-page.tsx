import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '@touchstone/contract'
import { Link, useLocation, useNavigate, useRouteError } from 'react-router'
import { paths } from '../paths'
import { Failure } from '../shared/failure'
import { common } from '../shared/messages'
import { PlainPage } from '../shared/plain-page'
import { shell } from './messages'

function titleFor(error: unknown): string {
  if (!(error instanceof ApiProblem)) return shell.error.other
  if (error.code === 'unreachable') return shell.error.unreachable
  if (error.code === 'not_found' || error.code === 'invalid_request') return shell.error.notFound
  return error.code === 'permission_missing' ? shell.error.denied : shell.error.other
}

/** What a page shows in its place when what it needs could not be read. */
export function ErrorPage() {
  const error = useRouteError()
  const queryClient = useQueryClient()
  const location = useLocation()
  const navigate = useNavigate()
  const retry = () => {
    queryClient.removeQueries({ predicate: ({ state }) => state.status === 'error' })
    // The router shows the page again only when it is gone to again.
    void navigate(location, { replace: true })
  }
  return (
    <PlainPage title={titleFor(error)}>
      <Failure error={error} />
      <Group mt="md">
        <Button onClick={retry}>{common.tryAgain}</Button>
        <Button component={Link} to={paths.home} variant="default">
          {shell.error.back}
        </Button>
      </Group>
    </PlainPage>
  )
}
