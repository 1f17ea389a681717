import { Anchor, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { SetUpRequest } from '@touchstone/contract'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { api } from '../../api'
import { paths } from '../../paths'
import { Failure } from '../../shared/failure'
import { IssuerFields } from '../../shared/issuer-fields'
import { issuerRequest, noIssuer } from '../../shared/issuer-values'
import { notifyDone } from '../../shared/notify'
import { PlainPage } from '../../shared/plain-page'
import { siteQuery } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { account } from './messages'

export function SetUpPage() {
  const token = useSearchParams()[0].get('token') ?? ''
  const { data: site } = useSuspenseQuery(siteQuery)
  return (
    <PlainPage title={account.setUp.title}>
      {site.setUp || token === '' ? (
        <>
          <Text>{site.setUp ? account.setUp.already : account.setUp.noToken}</Text>
          {site.setUp && (
            <Anchor component={Link} to={paths.signIn()} mt="md" display="inline-block">
              {account.setUp.toSignIn}
            </Anchor>
          )}
        </>
      ) : (
        <SetUpForm token={token} />
      )}
    </PlainPage>
  )
}

function SetUpForm({ token }: { readonly token: string }) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const form = useRequestForm({
    initial: { issuer: noIssuer, owner: { name: '', email: '', password: '' } },
    schema: SetUpRequest,
    toRequest: ({ issuer, owner }) => ({ token, issuer: issuerRequest(issuer), owner }),
    send: async (body) => {
      await api.setUp({ body })
      await queryClient.invalidateQueries({ queryKey: siteQuery.queryKey })
      notifyDone(account.setUp.done)
      await navigate(paths.signIn())
    },
  })
  return (
    <form onSubmit={form.submit} noValidate>
      <Text c="dimmed" mb="lg">
        {account.setUp.lead}
      </Text>
      <Stack>
        <Title order={2}>{account.setUp.issuer}</Title>
        <IssuerFields prefix="choose" field={(path) => form.fields.getInputProps(`issuer.${path}`)} />
        <Title order={2} mt="md">
          {account.setUp.owner}
        </Title>
        <Text c="dimmed" size="sm">
          {account.setUp.ownerNote}
        </Text>
        <TextInput label={account.name} autoComplete="name" required {...form.fields.getInputProps('owner.name')} />
        <TextInput
          label={account.email}
          type="email"
          autoComplete="username"
          required
          {...form.fields.getInputProps('owner.email')}
        />
        <PasswordInput
          label={account.password}
          description={account.choosePassword.lead}
          autoComplete="new-password"
          required
          {...form.fields.getInputProps('owner.password')}
        />
        <Failure error={form.failure} />
        <Button type="submit" loading={form.sending}>
          {account.setUp.submit}
        </Button>
      </Stack>
    </form>
  )
}
