import { Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { type CandidateView, EraseCandidateRequest } from '@touchstone/contract'
import { useState } from 'react'
import { DialogForm } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useRequestForm } from '../../shared/use-request-form'
import { erasureText as words } from './messages'
import { useEraseCandidate } from './queries'

interface EraseCandidateFormProps {
  readonly candidate: CandidateView
  readonly onDone: () => void
}

/** Two steps: what goes and what stays is read first, then the name is written out. */
export function EraseCandidateForm(props: EraseCandidateFormProps) {
  const [read, setRead] = useState(false)
  return read ? <Confirm {...props} /> : <Explain {...props} onRead={() => setRead(true)} />
}

function Explain({ candidate, onDone, onRead }: EraseCandidateFormProps & { readonly onRead: () => void }) {
  const [understood, setUnderstood] = useState(false)
  return (
    <DialogForm
      submitLabel={words.next}
      submit={(event) => {
        event.preventDefault()
        onRead()
      }}
      onCancel={onDone}
      failure={null}
      sending={false}
      blocked={!understood}
    >
      <Fact name={words.what} text={words.whatText} />
      <Fact name={words.stays} text={words.staysText(candidate.credentials.length)} />
      <Text size="sm" fw={600}>
        {words.cannotBeUndone}
      </Text>
      <Checkbox
        label={words.understood}
        checked={understood}
        onChange={(event) => setUnderstood(event.currentTarget.checked)}
      />
    </DialogForm>
  )
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      <Text size="sm">{text}</Text>
    </Stack>
  )
}

function Confirm({ candidate, onDone }: EraseCandidateFormProps) {
  const erase = useEraseCandidate(candidate.id)
  const form = useRequestForm({
    initial: { name: '' },
    schema: EraseCandidateRequest,
    toRequest: (values) => values,
    send: async (request) => {
      await erase.mutateAsync(request)
      notifyDone(words.done)
      onDone()
    },
  })
  return (
    <DialogForm
      submitLabel={words.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      danger
    >
      <TextInput
        label={words.confirm(candidate.name)}
        required
        autoComplete="off"
        data-autofocus
        {...form.fields.getInputProps('name')}
      />
    </DialogForm>
  )
}
