import { SimpleGrid, Text, TextInput } from '@mantine/core'
import { ClosingDatesRequest } from '@touchstone/contract'
import type { StandardVersion } from '@touchstone/domain'
import { DialogForm } from '../../shared/dialog'
import { orNull } from '../../shared/issuer-values'
import { notifyDone } from '../../shared/notify'
import { useRequestForm } from '../../shared/use-request-form'
import { useVersionDecisions } from './decision-queries'
import { closeText } from './lifecycle-messages'

interface ClosingDatesFormProps {
  readonly version: Pick<StandardVersion, 'id' | 'lastAssessmentOn' | 'sunsetOn'>
  readonly onDone: () => void
}

export function ClosingDatesForm({ version, onDone }: ClosingDatesFormProps) {
  const { close } = useVersionDecisions(version.id)
  const form = useRequestForm({
    initial: { lastAssessmentOn: version.lastAssessmentOn ?? '', sunsetOn: version.sunsetOn ?? '' },
    schema: ClosingDatesRequest,
    toRequest: ({ lastAssessmentOn, sunsetOn }) => ({
      lastAssessmentOn: orNull(lastAssessmentOn),
      sunsetOn: orNull(sunsetOn),
    }),
    send: async (body) => {
      await close.mutateAsync(body)
      notifyDone(closeText.done)
      onDone()
    },
  })
  return (
    <DialogForm
      submitLabel={closeText.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
    >
      <Text size="sm">{closeText.text}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          type="date"
          label={closeText.lastAssessment}
          description={closeText.lastAssessmentNote}
          data-autofocus
          {...form.fields.getInputProps('lastAssessmentOn')}
        />
        <TextInput
          type="date"
          label={closeText.sunset}
          description={closeText.sunsetNote}
          {...form.fields.getInputProps('sunsetOn')}
        />
      </SimpleGrid>
    </DialogForm>
  )
}
