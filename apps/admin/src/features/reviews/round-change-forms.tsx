// The dialogs of what is done to a round: each says what it means before it is done.
import { Text, Textarea, TextInput } from '@mantine/core'
import { ExtendRoundRequest, InviteToRoundRequest, RoundReason, type RoundView } from '@touchstone/contract'
import { addDays } from '@touchstone/domain'
import { Confirmation, DialogForm } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useRequestForm } from '../../shared/use-request-form'
import { changeText } from './round-messages'
import { useRoundWrites } from './round-queries'

export type RoundChange = 'open' | 'extend' | 'pause' | 'resume' | 'close' | 'cancel' | 'finish' | 'invite' | 'send'

interface FormProps {
  readonly round: RoundView
  readonly onDone: () => void
}

export function RoundChangeForm({ change, round, onDone }: FormProps & { readonly change: RoundChange }) {
  const writes = useRoundWrites(round.id)
  switch (change) {
    case 'open':
      return <Sure label={changeText.open} text={changeText.openText} run={writes.open.mutateAsync} onDone={onDone} />
    case 'resume':
      return (
        <Sure label={changeText.resume} text={changeText.resumeText} run={writes.resume.mutateAsync} onDone={onDone} />
      )
    case 'close':
      return (
        <Sure
          label={changeText.close}
          text={changeText.closeText}
          run={writes.close.mutateAsync}
          onDone={onDone}
          danger
        />
      )
    case 'finish':
      return (
        <Sure label={changeText.finish} text={changeText.finishText} run={writes.finish.mutateAsync} onDone={onDone} />
      )
    case 'send':
      return (
        <Sure
          label={changeText.send}
          text={changeText.sendText}
          onDone={onDone}
          run={async () => {
            const { replies, messages } = await writes.sendReplies.mutateAsync()
            notifyDone(changeText.sent(replies, messages))
          }}
        />
      )
    case 'pause':
      return (
        <ReasonForm
          label={changeText.pause}
          text={changeText.pauseText}
          send={writes.pause.mutateAsync}
          onDone={onDone}
        />
      )
    case 'cancel':
      return (
        <ReasonForm
          label={changeText.cancel}
          text={changeText.cancelText}
          send={writes.cancel.mutateAsync}
          onDone={onDone}
          danger
        />
      )
    case 'extend':
      return <ExtendForm round={round} onDone={onDone} />
    case 'invite':
      return <InviteForm round={round} onDone={onDone} />
  }
}

function Sure({
  label,
  text,
  run,
  onDone,
  danger = false,
}: {
  readonly label: string
  readonly text: string
  readonly run: () => Promise<unknown>
  readonly onDone: () => void
  readonly danger?: boolean
}) {
  return (
    <Confirmation confirmLabel={label} onConfirm={() => run()} onClose={onDone} danger={danger}>
      <Text size="sm">{text}</Text>
    </Confirmation>
  )
}

function ReasonForm({
  label,
  text,
  send,
  onDone,
  danger = false,
}: {
  readonly label: string
  readonly text: string
  readonly send: (reason: string) => Promise<unknown>
  readonly onDone: () => void
  readonly danger?: boolean
}) {
  const form = useRequestForm({
    initial: { reason: '' },
    schema: RoundReason,
    toRequest: (values) => values,
    send: async ({ reason }) => {
      await send(reason)
      onDone()
    },
  })
  return (
    <DialogForm
      submitLabel={label}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
      danger={danger}
    >
      <Text size="sm">{text}</Text>
      <Textarea
        label={changeText.reason}
        description={changeText.reasonHint}
        required
        autosize
        minRows={2}
        data-autofocus
        {...form.fields.getInputProps('reason')}
      />
    </DialogForm>
  )
}

function ExtendForm({ round, onDone }: FormProps) {
  const { extend } = useRoundWrites(round.id)
  const form = useRequestForm({
    initial: { closesOn: addDays(round.closesOn, 14), reason: '' },
    schema: ExtendRoundRequest,
    toRequest: (values) => values,
    send: async (body) => {
      await extend.mutateAsync(body)
      onDone()
    },
  })
  return (
    <DialogForm
      submitLabel={changeText.extend}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
    >
      <TextInput
        type="date"
        label={changeText.extendTo}
        required
        maw={220}
        min={addDays(round.closesOn, 1)}
        data-autofocus
        {...form.fields.getInputProps('closesOn')}
      />
      <Textarea
        label={changeText.reason}
        description={changeText.reasonHint}
        required
        autosize
        minRows={2}
        {...form.fields.getInputProps('reason')}
      />
    </DialogForm>
  )
}

function InviteForm({ round, onDone }: FormProps) {
  const { invite } = useRoundWrites(round.id)
  const form = useRequestForm({
    initial: { audience: round.audiences[0] ?? '', emails: '' },
    schema: InviteToRoundRequest,
    toRequest: ({ audience, emails }) => ({ audience, emails: emails.split(/[\s,;]+/).filter((one) => one !== '') }),
    send: async (body) => {
      const { invited, before } = await invite.mutateAsync(body)
      notifyDone(changeText.invited(invited, before))
      onDone()
    },
  })
  return (
    <DialogForm
      submitLabel={changeText.invite}
      submit={form.submit}
      onCancel={onDone}
      failure={form.failure}
      sending={form.sending}
    >
      <Text size="sm">{changeText.inviteText}</Text>
      <TextInput label={changeText.audience} required data-autofocus {...form.fields.getInputProps('audience')} />
      <Textarea
        label={changeText.emails}
        description={changeText.emailsHint}
        required
        autosize
        minRows={4}
        maxRows={12}
        {...form.fields.getInputProps('emails')}
      />
    </DialogForm>
  )
}
