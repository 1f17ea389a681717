import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import type { ReplaceRequest } from '@touchstone/contract'
import { type CredentialAction, PUBLIC_WORDING, REASONS_FOR, StatusReason } from '@touchstone/domain'
import { DialogForm } from '../../shared/dialog'
import type { RequestSchema } from '../../shared/form-problems'
import { orNull } from '../../shared/issuer-values'
import { statusReason } from '../../shared/messages'
import { notifyDone } from '../../shared/notify'
import { useRequestForm } from '../../shared/use-request-form'
import { actionText, statusForm } from './messages'
import classes from './status-form.module.css'

interface StatusFormProps<Request> {
  readonly action: Exclude<CredentialAction, 'erase'>
  readonly schema: RequestSchema<Request>
  readonly send: (request: Request) => Promise<unknown>
  readonly onDone: () => void
  /** Only a replacement prints a name anew. */
  readonly holderName?: string
}

/** Why, in a code that is public and a note that is not. */
export function StatusForm<Request>({ action, schema, send, onDone, holderName }: StatusFormProps<Request>) {
  const words = actionText[action]
  const form = useRequestForm({
    initial: { reason: '', note: '', holderName: holderName ?? '' },
    schema,
    toRequest: (values) => ({
      reason: values.reason,
      note: orNull(values.note),
      ...(holderName === undefined ? {} : { holderName: values.holderName }),
    }),
    send: async (request: Request) => {
      await send(request)
      notifyDone(words.done)
      onDone()
    },
  })
  const reason = StatusReason.safeParse(form.fields.values.reason)
  const irrevocable = action === 'withdraw' || action === 'replace'
  return (
    <DialogForm
      submitLabel={words.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      danger={irrevocable}
    >
      <Text size="sm">{words.text}</Text>
      {holderName !== undefined && (
        <TextInput label={statusForm.holderName} required {...form.fields.getInputProps('holderName')} />
      )}
      <NativeSelect
        label={statusForm.reason}
        required
        data={[
          { value: '', label: statusForm.choose },
          ...REASONS_FOR[action].map((value) => ({ value, label: statusReason[value] })),
        ]}
        {...form.fields.getInputProps('reason')}
      />
      {reason.success && (
        <p className={classes.wording} role="status">
          <span>{statusForm.publicWording}</span> {PUBLIC_WORDING[reason.data]}
        </p>
      )}
      <Textarea
        label={statusForm.note}
        description={statusForm.noteNote}
        autosize
        minRows={2}
        maxRows={8}
        {...form.fields.getInputProps('note')}
      />
    </DialogForm>
  )
}

export function ReplaceForm(props: Omit<StatusFormProps<ReplaceRequest>, 'action'> & { readonly holderName: string }) {
  return <StatusForm action="replace" {...props} />
}
