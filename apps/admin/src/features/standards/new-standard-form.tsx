import { SimpleGrid, Text, TextInput } from '@mantine/core'
import { CreateStandardRequest } from '@touchstone/contract'
import { useNavigate } from 'react-router'
import { paths } from '../../paths'
import { DialogForm } from '../../shared/dialog'
import { orNull } from '../../shared/issuer-values'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { newStandardText } from './messages'
import { useCreateStandard } from './queries'

export function NewStandardForm({ onDone }: { readonly onDone: () => void }) {
  const { issuerId } = useWorkplace()
  const navigate = useNavigate()
  const createStandard = useCreateStandard()
  const form = useRequestForm({
    initial: { designation: '', title: '', number: '1.0', language: 'en', level: '' },
    schema: CreateStandardRequest,
    toRequest: (values) => ({ ...values, level: orNull(values.level) }),
    send: async (body) => {
      const draft = await createStandard.mutateAsync(body)
      onDone()
      await navigate(paths.version(issuerId, draft.id))
    },
  })
  const { getInputProps } = form.fields
  return (
    <DialogForm
      submitLabel={newStandardText.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
    >
      <Text size="sm">{newStandardText.text}</Text>
      <TextInput label={newStandardText.name} required data-autofocus {...getInputProps('title')} />
      <TextInput
        label={newStandardText.designation}
        description={newStandardText.designationNote}
        required
        {...getInputProps('designation')}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput label={newStandardText.number} required {...getInputProps('number')} />
        <TextInput label={newStandardText.level} {...getInputProps('level')} />
        <TextInput label={newStandardText.language} required {...getInputProps('language')} />
      </SimpleGrid>
    </DialogForm>
  )
}
