import { Group, Text, Textarea } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { StatusChangeView } from '@touchstone/contract'
import { statusChangeLifecycle } from '@touchstone/domain'
import { useState } from 'react'
import { ActionButton } from '../../shared/action-button'
import { Confirmation, Dialog } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { sessionQuery, useWorkplace } from '../../shared/session'
import { orNull } from '../../shared/issuer-values'
import { changeText as words } from './change-messages'
import { useStatusChangeWrites } from './queries'

/** What may be done with a change that waits: the second person approves or refuses, anybody who may suspend takes it back. */
export function ChangeActions({ change }: { readonly change: StatusChangeView }) {
  const { denied } = useWorkplace()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [open, setOpen] = useState<'approve' | 'refuse' | 'cancel' | null>(null)
  const [note, setNote] = useState('')
  const write = useStatusChangeWrites(change.id)
  const close = () => setOpen(null)
  const own = session.user?.id === change.madeBy ? words.ownProposal : undefined
  const toDecide = denied('credential:withdraw') ?? own
  return (
    <Group gap="xs">
      {statusChangeLifecycle.can(change.status, 'approve') && (
        <>
          <ActionButton size="xs" variant="default" reason={toDecide} onClick={() => setOpen('approve')}>
            {words.approve}
          </ActionButton>
          <ActionButton size="xs" variant="default" reason={toDecide} onClick={() => setOpen('refuse')}>
            {words.refuse}
          </ActionButton>
        </>
      )}
      {statusChangeLifecycle.can(change.status, 'cancel') && (
        <ActionButton
          size="xs"
          variant="default"
          reason={denied('credential:suspend')}
          onClick={() => setOpen('cancel')}
        >
          {words.cancel}
        </ActionButton>
      )}
      <Dialog opened={open === 'approve'} onClose={close} title={words.approveTitle}>
        <Confirmation
          confirmLabel={words.approveSubmit}
          danger
          onClose={close}
          onConfirm={async () => {
            await write.approve.mutateAsync(undefined)
            notifyDone(words.approved)
          }}
        >
          <Text size="sm">{words.approveText}</Text>
        </Confirmation>
      </Dialog>
      <Dialog opened={open === 'refuse'} onClose={close} title={words.refuseTitle}>
        <Confirmation
          confirmLabel={words.refuseSubmit}
          onClose={close}
          onConfirm={async () => {
            await write.refuse.mutateAsync(orNull(note))
            notifyDone(words.refused)
          }}
        >
          <Text size="sm">{words.refuseText}</Text>
          <Textarea
            label={words.refuseNote}
            autosize
            minRows={2}
            maxLength={2_000}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </Confirmation>
      </Dialog>
      <Dialog opened={open === 'cancel'} onClose={close} title={words.cancelTitle}>
        <Confirmation
          confirmLabel={words.cancelSubmit}
          onClose={close}
          onConfirm={async () => {
            await write.cancel.mutateAsync(undefined)
            notifyDone(words.cancelled)
          }}
        >
          <Text size="sm">{words.cancelText}</Text>
        </Confirmation>
      </Dialog>
    </Group>
  )
}
