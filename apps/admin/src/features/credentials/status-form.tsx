import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { CredentialView, ReplaceRequest } from '@touchstone/contract'
import { type CredentialAction, PUBLIC_WORDING, REASONS_FOR, StatusReason } from '@touchstone/domain'
import type { ReactNode } from 'react'
import { formatDate } from '../../shared/dates'
import { DialogForm } from '../../shared/dialog'
import type { RequestSchema } from '../../shared/form-problems'
import { orNull } from '../../shared/issuer-values'
import { statusReason } from '../../shared/messages'
import { notifyDone } from '../../shared/notify'
import { issuerQuery } from '../../shared/reads'
import { useWorkplace } from '../../shared/session'
import { type RequestForm, useRequestForm } from '../../shared/use-request-form'
import { useToday } from '../../shared/use-today'
import { actionText, statusForm } from './messages'
import classes from './status-form.module.css'

interface StatusFormProps<Request> {
  readonly action: Exclude<CredentialAction, 'replace' | 'reduce_scope' | 'erase'>
  readonly schema: RequestSchema<Request>
  readonly send: (request: Request) => Promise<CredentialView>
  readonly onDone: () => void
}

/** Why, in a code that is public and a note that is not; and from which day. */
export function StatusForm<Request>({ action, schema, send, onDone }: StatusFormProps<Request>) {
  const { issuerId } = useWorkplace()
  const { data: issuer } = useSuspenseQuery(issuerQuery(issuerId))
  const today = useToday()
  const words = actionText[action]
  const proposes = action === 'withdraw' && issuer.twoPersonWithdrawal
  const form = useRequestForm({
    initial: { reason: '', note: '', effectiveOn: '' },
    schema,
    toRequest: ({ reason, note, effectiveOn }) => ({
      reason,
      note: orNull(note),
      ...(effectiveOn === '' ? {} : { effectiveOn }),
    }),
    send: async (request: Request) => {
      const { change } = await send(request)
      const day = form.fields.values.effectiveOn
      notifyDone(
        proposes ? statusForm.proposed : change && day > today ? statusForm.waits(formatDate(day)) : words.done,
      )
      onDone()
    },
  })
  const day = form.fields.values.effectiveOn
  return (
    <DialogForm
      submitLabel={proposes ? statusForm.propose : words.submit}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      danger={action === 'withdraw'}
    >
      <Text size="sm">{words.text}</Text>
      {proposes && <Text size="sm">{statusForm.twoPersons}</Text>}
      <ReasonFields form={form} action={action} noteNeeded={day !== '' && day < today}>
        <TextInput
          type="date"
          label={statusForm.effectiveOn}
          description={statusForm.effectiveOnNote(issuer.timeZone)}
          {...form.fields.getInputProps('effectiveOn')}
        />
      </ReasonFields>
    </DialogForm>
  )
}

interface ReplaceFormProps {
  readonly schema: RequestSchema<ReplaceRequest>
  readonly holderName: string
  readonly send: (request: ReplaceRequest) => Promise<unknown>
  readonly onDone: () => void
}

/** Only a replacement prints a name anew. */
export function ReplaceForm({ schema, holderName, send, onDone }: ReplaceFormProps) {
  const words = actionText.replace
  const form = useRequestForm({
    initial: { reason: '', note: '', holderName },
    schema,
    toRequest: (values) => ({ ...values, note: orNull(values.note) }),
    send: async (request: ReplaceRequest) => {
      await send(request)
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
      <Text size="sm">{words.text}</Text>
      <TextInput label={statusForm.holderName} required {...form.fields.getInputProps('holderName')} />
      <ReasonFields form={form} action="replace" />
    </DialogForm>
  )
}

interface ReasonFieldsProps<Values extends { reason: string; note: string }> {
  readonly form: RequestForm<Values>
  readonly action: keyof typeof REASONS_FOR
  readonly noteNeeded?: boolean
  /** What stands between the reason and the note. */
  readonly children?: ReactNode
}

/** The reason, what strangers will read of it, and the note for the file. */
export function ReasonFields<Values extends { reason: string; note: string }>({
  form,
  action,
  noteNeeded = false,
  children,
}: ReasonFieldsProps<Values>) {
  const reason = StatusReason.safeParse(form.fields.values.reason)
  return (
    <>
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
      {children}
      <Textarea
        label={noteNeeded ? statusForm.noteNeeded : statusForm.note}
        description={statusForm.noteNote}
        required={noteNeeded}
        autosize
        minRows={2}
        maxRows={8}
        {...form.fields.getInputProps('note')}
      />
    </>
  )
}
