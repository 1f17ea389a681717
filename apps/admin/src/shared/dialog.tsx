import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, Suspense, useState } from 'react'
import { Failure } from './failure'
import { common } from './messages'
import { ListSkeleton } from './skeleton'

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly size?: 'md' | 'lg' | 'xl'
  /** Default true. */
  readonly closeOnClickOutside?: boolean
  /** Made anew each time it opens, so nothing of the last time is left in it. */
  readonly children: ReactNode
}

export function Dialog({ opened, onClose, title, size = 'md', closeOnClickOutside = true, children }: DialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeOnClickOutside={closeOnClickOutside}
      centered
      closeButtonProps={{ 'aria-label': common.close }}
      // The head of a dialog is no banner of the page; Mantine makes it an element that is.
      attributes={{ header: { role: 'presentation' } }}
      overlayProps={{ backgroundOpacity: 0.45 }}
    >
      {/* What a dialog still has to read is waited for in the dialog: the page behind it stays, with the place that has the focus. */}
      <Suspense fallback={<ListSkeleton rows={3} />}>{children}</Suspense>
    </Modal>
  )
}

interface DialogFormProps {
  readonly submitLabel: string
  readonly submit: (event: FormEvent<HTMLFormElement>) => void
  readonly onCancel: () => void
  readonly failure: unknown
  readonly sending: boolean
  readonly danger?: boolean
  readonly blocked?: boolean
  readonly children: ReactNode
}

/** The form inside a dialog: fields, what went wrong, and the two ways out. */
export function DialogForm({
  submitLabel,
  submit,
  onCancel,
  failure,
  sending,
  danger = false,
  blocked = false,
  children,
}: DialogFormProps) {
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {children}
        <Failure error={failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={sending} disabled={blocked} color={danger ? 'red' : 'accent'}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface ConfirmationProps {
  readonly confirmLabel: string
  readonly onConfirm: () => Promise<unknown>
  readonly onClose: () => void
  readonly danger?: boolean
  readonly blocked?: boolean
  readonly children: ReactNode
}

/** Asks once more before something that cannot easily be undone; a refusal is shown here. */
export function Confirmation({
  confirmLabel,
  onConfirm,
  onClose,
  danger = false,
  blocked = false,
  children,
}: ConfirmationProps) {
  const [failure, setFailure] = useState<unknown>(null)
  const [sending, setSending] = useState(false)
  async function confirm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setFailure(null)
    setSending(true)
    try {
      await onConfirm()
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setSending(false)
    }
  }
  return (
    <DialogForm
      submitLabel={confirmLabel}
      submit={(event) => void confirm(event)}
      onCancel={onClose}
      failure={failure}
      sending={sending}
      danger={danger}
      blocked={blocked}
    >
      {children}
    </DialogForm>
  )
}
