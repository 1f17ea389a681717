import { Anchor, Button, PasswordInput, Stack, Text } from '@mantine/core'
import { password as passwords } from '@touchstone/contract'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { api } from '../../api'
import { paths } from '../../paths'
import { Failure } from '../../shared/failure'
import { notifyDone } from '../../shared/notify'
import { PlainPage } from '../../shared/plain-page'
import { useRequestForm } from '../../shared/use-request-form'
import { account } from './messages'

export function ChoosePasswordPage() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const token = search.get('token') ?? ''
  const form = useRequestForm({
    initial: { password: '' },
    schema: passwords.choosePassword.body,
    toRequest: ({ password }) => ({ token, password }),
    send: async (body) => {
      await api.choosePassword({ body })
      notifyDone(account.choosePassword.done)
      await navigate(paths.signIn())
    },
  })
  return (
    <PlainPage title={account.choosePassword.title}>
      {token === '' ? (
        <>
          <Text mb="md">{account.choosePassword.noToken}</Text>
          <Anchor component={Link} to={paths.forgottenPassword}>
            {account.choosePassword.askForLink}
          </Anchor>
        </>
      ) : (
        <form onSubmit={form.submit} noValidate>
          <Stack>
            <PasswordInput
              label={account.password}
              description={account.choosePassword.lead}
              autoComplete="new-password"
              required
              {...form.fields.getInputProps('password')}
              error={form.fields.errors.password === undefined ? undefined : account.choosePassword.length}
            />
            <Failure error={form.failure} />
            <Button type="submit" loading={form.sending}>
              {account.choosePassword.submit}
            </Button>
          </Stack>
        </form>
      )}
    </PlainPage>
  )
}
