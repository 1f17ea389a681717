import { Text, TextInput } from '@mantine/core'
import { CandidateRequest } from '@touchstone/contract'
import type { Candidate } from '@touchstone/domain'
import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { DialogForm } from '../../shared/dialog'
import { common } from '../../shared/messages'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { candidateText } from './messages'
import { useAddCandidate, useUpdateCandidate } from './queries'

interface CandidateFormProps {
  readonly initial: { name: string; email: string }
  readonly submitLabel: string
  readonly note?: string
  readonly send: (request: CandidateRequest) => Promise<unknown>
  readonly onCancel: () => void
}

function CandidateForm({ initial, submitLabel, note, send, onCancel }: CandidateFormProps) {
  const form = useRequestForm({ initial, schema: CandidateRequest, toRequest: (values) => values, send })
  return (
    <DialogForm
      submitLabel={submitLabel}
      submit={form.submit}
      onCancel={onCancel}
      failure={form.failure}
      sending={form.sending}
    >
      {note !== undefined && <Text size="sm">{note}</Text>}
      <TextInput
        label={candidateText.name}
        description={candidateText.nameNote}
        required
        data-autofocus
        {...form.fields.getInputProps('name')}
      />
      <TextInput
        label={candidateText.email}
        description={candidateText.emailNote}
        type="email"
        required
        {...form.fields.getInputProps('email')}
      />
    </DialogForm>
  )
}

export function AddCandidateForm({ onDone }: { readonly onDone: () => void }) {
  const { issuerId } = useWorkplace()
  const navigate = useNavigate()
  const add = useAddCandidate()
  return (
    <CandidateForm
      initial={{ name: '', email: '' }}
      submitLabel={candidateText.add}
      onCancel={onDone}
      send={async (request) => {
        const candidate = await add.mutateAsync(request)
        notifyDone(candidateText.added(candidate.name))
        onDone()
        await navigate(paths.candidate(issuerId, candidate.id))
      }}
    />
  )
}

export function EditCandidateForm({
  candidate,
  onDone,
}: {
  readonly candidate: Candidate
  readonly onDone: () => void
}) {
  const update = useUpdateCandidate(candidate.id)
  return (
    <CandidateForm
      initial={{ name: candidate.name, email: candidate.email }}
      submitLabel={common.save}
      note={candidateText.editNote}
      onCancel={onDone}
      send={async (request) => {
        await update.mutateAsync(request)
        notifyDone(candidateText.edited)
        onDone()
      }}
    />
  )
}
