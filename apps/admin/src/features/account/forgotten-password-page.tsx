import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { password as passwords } from '@touchstone/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '../../api'
import { paths } from '../../paths'
import { Failure } from '../../shared/failure'
import { PlainPage } from '../../shared/plain-page'
import { useRequestForm } from '../../shared/use-request-form'
import { account } from './messages'

const words = account.forgottenPassword

export function ForgottenPasswordPage() {
  const [sentTo, setSentTo] = useState<string>()
  const form = useRequestForm({
    initial: { email: '' },
    schema: passwords.requestPasswordLink.body,
    toRequest: (values) => values,
    send: async (body) => {
      await api.requestPasswordLink({ body })
      setSentTo(body.email)
    },
  })
  return (
    <PlainPage title={words.title}>
      {sentTo === undefined ? (
        <form onSubmit={form.submit} noValidate>
          <Stack>
            <Text c="dimmed">{words.lead}</Text>
            <TextInput
              label={account.email}
              type="email"
              autoComplete="username"
              required
              {...form.fields.getInputProps('email')}
            />
            <Failure error={form.failure} />
            <Button type="submit" loading={form.sending}>
              {words.submit}
            </Button>
          </Stack>
        </form>
      ) : (
        <Text role="status">{words.sent(sentTo)}</Text>
      )}
      <Anchor component={Link} to={paths.signIn()} size="sm" mt="lg" display="inline-block">
        {words.back}
      </Anchor>
    </PlainPage>
  )
}
