import { Text, Textarea } from '@mantine/core'
import { WithdrawVersionRequest } from '@touchstone/contract'
import { DialogForm } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useRequestForm } from '../../shared/use-request-form'
import { versionDialogs } from './messages'
import { useVersionWrites } from './queries'
import type { VersionDialogProps } from './version-target'

export function WithdrawVersionForm({ version, onDone }: VersionDialogProps) {
  const { withdraw } = useVersionWrites(version.id)
  const words = versionDialogs.withdraw
  const form = useRequestForm({
    initial: { reason: '' },
    schema: WithdrawVersionRequest,
    toRequest: (values) => values,
    send: async (body) => {
      await withdraw.mutateAsync(body)
      notifyDone(words.done(version.number))
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
      <Text size="sm">{words.text}</Text>
      <Textarea
        label={words.reason}
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
