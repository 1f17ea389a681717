import { Anchor, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { SignInRequest } from '@touchstone/contract'
import { Link, Navigate, useSearchParams } from 'react-router'
import { api } from '../../api'
import { paths } from '../../paths'
import { Failure } from '../../shared/failure'
import { PlainPage } from '../../shared/plain-page'
import { sessionQuery, siteQuery } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { account } from './messages'
import { placeAfterSignIn } from './place-after-sign-in'

export function SignInPage() {
  const [search] = useSearchParams()
  const queryClient = useQueryClient()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { data: site } = useSuspenseQuery(siteQuery)
  const form = useRequestForm({
    initial: { email: '', password: '' },
    schema: SignInRequest,
    toRequest: (values) => values,
    send: async (body) => {
      await api.signInWithPassword({ body })
      await queryClient.refetchQueries({ queryKey: sessionQuery.queryKey })
    },
  })
  if (session.user !== null) return <Navigate to={placeAfterSignIn(search.get('to'))} replace />
  if (!site.setUp) return <Navigate to={paths.setUp} replace />
  return (
    <PlainPage title={account.signIn.title}>
      <Text c="dimmed" mb="lg">
        {account.signIn.lead}
      </Text>
      <form onSubmit={form.submit} noValidate>
        <Stack>
          <TextInput
            label={account.email}
            type="email"
            autoComplete="username"
            required
            {...form.fields.getInputProps('email')}
          />
          <PasswordInput
            label={account.password}
            autoComplete="current-password"
            required
            {...form.fields.getInputProps('password')}
          />
          <Failure error={form.failure} />
          <Button type="submit" loading={form.sending}>
            {account.signIn.submit}
          </Button>
        </Stack>
      </form>
      <Stack gap="xs" mt="lg" align="start">
        <Anchor component={Link} to={paths.forgottenPassword} size="sm">
          {account.signIn.forgotten}
        </Anchor>
        <Anchor href="/" size="sm">
          {account.signIn.publicSite}
        </Anchor>
      </Stack>
    </PlainPage>
  )
}
