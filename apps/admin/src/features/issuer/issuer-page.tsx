import { Button, Group, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { UpdateIssuerRequest } from '@touchstone/contract'
import type { Issuer } from '@touchstone/domain'
import { api } from '../../api'
import { Failure } from '../../shared/failure'
import { IssuerFields } from '../../shared/issuer-fields'
import { issuerRequest, issuerValues } from '../../shared/issuer-values'
import { notifyDone } from '../../shared/notify'
import { Page } from '../../shared/page'
import { issuerQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { UnsavedGuard } from '../../shared/unsaved-guard'
import { useRequestForm } from '../../shared/use-request-form'
import { useWrite } from '../../shared/use-write'
import { ApiKeys } from './api-keys'
import { BrandingForm } from './branding-form'
import { issuerText } from './messages'
import { SealKeys } from './seal-keys'
import { SigningKeys } from './signing-keys'
import { WithdrawalRule } from './withdrawal-rule'

export function IssuerPage() {
  const { issuerId, may } = useWorkplace()
  const { data } = useSuspenseQuery(issuerQuery(issuerId))
  return (
    <Page title={issuerText.title} lead={issuerText.lead}>
      <IssuerForm issuer={data} />
      <BrandingForm issuer={data} readOnly={!may('issuer:manage')} />
      <WithdrawalRule issuer={data} readOnly={!may('issuer:manage')} />
      <SigningKeys />
      <SealKeys />
      {may('api_key:read') && <ApiKeys />}
    </Page>
  )
}

function IssuerForm({ issuer }: { readonly issuer: Issuer }) {
  const { issuerId, may } = useWorkplace()
  const write = useWrite((body: UpdateIssuerRequest) => api.updateIssuer({ params: { issuerId }, body }))
  const form = useRequestForm({
    initial: issuerValues(issuer),
    schema: UpdateIssuerRequest,
    toRequest: (values) => withoutPrefix(issuerRequest(values)),
    send: async (body) => {
      await write.mutateAsync(body)
      form.fields.resetDirty()
      notifyDone(issuerText.saved)
    },
  })
  const readOnly = !may('issuer:manage')
  return (
    <form onSubmit={form.submit} noValidate style={{ maxWidth: '42rem' }}>
      <UnsavedGuard unsaved={form.fields.isDirty()} />
      <Stack>
        <IssuerFields prefix="fixed" disabled={readOnly} field={(path) => form.fields.getInputProps(path)} />
        <Failure error={form.failure} />
        {!readOnly && (
          <Group>
            <Button type="submit" loading={form.sending}>
              {issuerText.save}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}

// The prefix is shown and never sent: printed IDs must keep resolving.
function withoutPrefix<T extends { prefix: string }>({ prefix: _fixed, ...rest }: T): Omit<T, 'prefix'> {
  return rest
}
