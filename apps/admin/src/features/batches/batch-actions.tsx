import { Text } from '@mantine/core'
import type { IssueBatch } from '@touchstone/contract'
import { issueBatchLifecycle } from '@touchstone/domain'
import { useState } from 'react'
import { ActionButton } from '../../shared/action-button'
import { Confirmation, Dialog } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { batchText } from './messages'
import { useBatchWrites } from './queries'

/** What can be done with a batch as it stands; one that is done asks for nothing. */
export function BatchActions({ batch }: { readonly batch: IssueBatch }) {
  const { denied } = useWorkplace()
  const { cancel, resume } = useBatchWrites(batch.id)
  const [asking, setAsking] = useState<'cancel' | 'resume' | null>(null)
  const close = () => setAsking(null)
  const reason = denied('credential:issue')
  const waiting = batch.total - batch.issued - batch.refused
  return (
    <>
      {issueBatchLifecycle.can(batch.status, 'cancel') && (
        <ActionButton variant="default" reason={reason} onClick={() => setAsking('cancel')}>
          {batchText.cancel}
        </ActionButton>
      )}
      {issueBatchLifecycle.can(batch.status, 'resume') && (
        <ActionButton reason={reason} onClick={() => setAsking('resume')}>
          {batchText.resume}
        </ActionButton>
      )}
      <Dialog opened={asking === 'cancel'} onClose={close} title={batchText.cancelTitle}>
        <Confirmation
          confirmLabel={batchText.cancel}
          danger
          onClose={close}
          onConfirm={async () => {
            await cancel.mutateAsync()
            notifyDone(batchText.cancelled)
          }}
        >
          <Text size="sm">{batchText.cancelText}</Text>
        </Confirmation>
      </Dialog>
      <Dialog opened={asking === 'resume'} onClose={close} title={batchText.resumeTitle}>
        <Confirmation
          confirmLabel={batchText.resume}
          onClose={close}
          onConfirm={async () => {
            await resume.mutateAsync()
            notifyDone(batchText.resumed)
          }}
        >
          <Text size="sm">{batchText.resumeText(waiting)}</Text>
        </Confirmation>
      </Dialog>
    </>
  )
}
