import { Checkbox, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type CredentialView, ReduceScopeRequest } from '@touchstone/contract'
import { needsSecondPerson } from '@touchstone/domain'
import { DialogForm } from '../../shared/dialog'
import { orNull } from '../../shared/issuer-values'
import { notifyDone } from '../../shared/notify'
import { issuerQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { actionText, scopeForm } from './messages'
import { ReasonFields } from './status-form'

interface ReduceScopeFormProps {
  readonly credential: Pick<CredentialView, 'areas' | 'renewedBy'>
  readonly send: (request: ReduceScopeRequest) => Promise<CredentialView>
  readonly onDone: () => void
}

/** Which duty areas stay, and why the others go. */
export function ReduceScopeForm({ credential: { areas, renewedBy }, send, onDone }: ReduceScopeFormProps) {
  const { issuerId } = useWorkplace()
  const { data: issuer } = useQuery(issuerQuery(issuerId))
  const proposes = issuer !== undefined && needsSecondPerson('reduce_scope', issuer)
  const words = actionText.reduce_scope
  const form = useRequestForm({
    initial: { stays: areas.map(({ lineageId }) => String(lineageId)), reason: '', note: '' },
    schema: ReduceScopeRequest,
    toRequest: ({ note, ...values }) => ({ ...values, note: orNull(note) }),
    send: async (request: ReduceScopeRequest) => {
      const { change } = await send(request)
      notifyDone(change === null ? words.done : scopeForm.proposed)
      onDone()
    },
  })
  const { fields } = form
  const goes = areas.filter(({ lineageId }) => !fields.values.stays.includes(lineageId))
  return (
    <DialogForm
      submitLabel={proposes ? scopeForm.propose : words.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      danger
    >
      <Text size="sm">{words.text}</Text>
      {proposes && <Text size="sm">{scopeForm.twoPersons}</Text>}
      {renewedBy !== null && <Text size="sm">{scopeForm.renewedToo(renewedBy)}</Text>}
      <Checkbox.Group label={scopeForm.stays} description={scopeForm.staysNote} {...fields.getInputProps('stays')}>
        <Stack gap="xs" mt={6}>
          {areas.map(({ lineageId, code, title }) => (
            <Checkbox key={lineageId} value={lineageId} label={[code, title].filter(Boolean).join(' ')} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Text size="sm" role="status">
        {goes.length === 0 ? scopeForm.nothingGoes : scopeForm.goes(goes.length, areas.length)}
      </Text>
      <ReasonFields form={form} action="reduce_scope" />
    </DialogForm>
  )
}
