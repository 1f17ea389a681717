import { Text, Textarea } from '@mantine/core'
import { VoidAssessmentRequest } from '@touchstone/contract'
import { DialogForm } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useRequestForm } from '../../shared/use-request-form'
import { assessmentText } from './messages'
import { useVoidAssessment } from './queries'

export function VoidAssessmentForm({
  assessmentId,
  onDone,
}: {
  readonly assessmentId: string
  readonly onDone: () => void
}) {
  const voidAssessment = useVoidAssessment(assessmentId)
  const form = useRequestForm({
    initial: { reason: '' },
    schema: VoidAssessmentRequest,
    toRequest: (values) => values,
    send: async (body) => {
      await voidAssessment.mutateAsync(body)
      notifyDone(assessmentText.voidDone)
      onDone()
    },
  })
  return (
    <DialogForm
      submitLabel={assessmentText.voidSubmit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      danger
    >
      <Text size="sm">{assessmentText.voidText}</Text>
      <Textarea
        label={assessmentText.voidReason}
        required
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
        {...form.fields.getInputProps('reason')}
      />
    </DialogForm>
  )
}
