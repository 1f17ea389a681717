import { Button, type ButtonProps } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '../api'
import { paths } from '../paths'
import { notifyFailure } from '../shared/notify'
import { sessionQuery } from '../shared/session'
import { shell } from './messages'

export function SignOutButton(props: ButtonProps) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const signOut = useMutation({
    mutationFn: () => api.signOut(),
    onSuccess: async () => {
      await navigate(paths.signIn())
      // Nothing the person saw stays in memory for whoever sits down next.
      queryClient.clear()
      await queryClient.prefetchQuery(sessionQuery)
    },
    onError: notifyFailure,
  })
  return (
    <Button {...props} loading={signOut.isPending} onClick={() => signOut.mutate()}>
      {shell.signOut}
    </Button>
  )
}
