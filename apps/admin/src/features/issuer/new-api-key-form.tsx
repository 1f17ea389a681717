import { NumberInput, TextInput } from '@mantine/core'
import type { NewApiKey } from '@touchstone/contract'
import { ApiKeyContent, MOST_DAILY_ROWS, USUAL_DAILY_ROWS } from '@touchstone/domain'
import { api } from '../../api'
import { DialogForm } from '../../shared/dialog'
import { useWorkplace } from '../../shared/session'
import { useRequestForm } from '../../shared/use-request-form'
import { useWrite } from '../../shared/use-write'
import { apiKeyText as words } from './messages'

interface NewApiKeyFormProps {
  readonly onCancel: () => void
  readonly onMade: (key: NewApiKey) => void
}

export function NewApiKeyForm({ onCancel, onMade }: NewApiKeyFormProps) {
  const { issuerId } = useWorkplace()
  const make = useWrite((body: ApiKeyContent) => api.makeApiKey({ params: { issuerId }, body }))
  const form = useRequestForm({
    initial: { name: '', dailyRows: USUAL_DAILY_ROWS },
    schema: ApiKeyContent,
    toRequest: (values) => ({ ...values, scope: 'verification:batch' }),
    send: async (body) => onMade(await make.mutateAsync(body)),
  })
  return (
    <DialogForm
      submitLabel={words.make}
      submit={form.submit}
      onCancel={onCancel}
      failure={form.failure}
      sending={form.sending}
    >
      <TextInput
        label={words.name}
        description={words.nameNote}
        required
        data-autofocus
        {...form.fields.getInputProps('name')}
      />
      <NumberInput
        label={words.dailyRows}
        description={words.dailyRowsNote(MOST_DAILY_ROWS)}
        required
        thousandSeparator=","
        allowDecimal={false}
        allowNegative={false}
        {...form.fields.getInputProps('dailyRows')}
      />
    </DialogForm>
  )
}
