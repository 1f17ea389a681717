import { Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { StatusBatch } from '@touchstone/contract'
import { statusBatchLifecycle } from '@touchstone/domain'
import { useState } from 'react'
import { ActionButton } from '../../shared/action-button'
import { Confirmation, Dialog } from '../../shared/dialog'
import { notifyDone, notifyFailure } from '../../shared/notify'
import { sessionQuery, useWorkplace } from '../../shared/session'
import { manyText } from './status-batch-messages'
import { useStatusBatchWrites } from './status-batch-queries'

/** What can be done with a decision as it stands. */
export function StatusBatchActions({ batch }: { readonly batch: StatusBatch }) {
  const { denied } = useWorkplace()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const write = useStatusBatchWrites(batch.id)
  const [asking, setAsking] = useState<'undo' | 'approve' | null>(null)
  const close = () => setAsking(null)
  const reason = denied('credential:withdraw')
  const toDecide = reason ?? (session.user?.id === batch.madeBy.userId ? manyText.ownProposal : undefined)
  const end = async (run: () => Promise<unknown>, done: string) => {
    try {
      await run()
      notifyDone(done)
    } catch (error) {
      notifyFailure(error)
    }
  }
  return (
    <>
      {statusBatchLifecycle.can(batch.status, 'undo') && (
        <ActionButton variant="default" reason={reason} onClick={() => setAsking('undo')}>
          {manyText.undo}
        </ActionButton>
      )}
      {statusBatchLifecycle.can(batch.status, 'approve') && (
        <>
          <ActionButton reason={toDecide} onClick={() => setAsking('approve')}>
            {manyText.approve}
          </ActionButton>
          <ActionButton
            variant="default"
            reason={toDecide}
            onClick={() => void end(() => write.refuse.mutateAsync(), manyText.refused)}
          >
            {manyText.refuse}
          </ActionButton>
          <ActionButton
            variant="default"
            reason={reason}
            onClick={() => void end(() => write.cancel.mutateAsync(), manyText.cancelled)}
          >
            {manyText.cancel}
          </ActionButton>
        </>
      )}
      <Dialog opened={asking === 'undo'} onClose={close} title={manyText.undoTitle}>
        <Confirmation
          confirmLabel={manyText.undoSubmit}
          onClose={close}
          onConfirm={async () => {
            await write.undo.mutateAsync()
            notifyDone(manyText.undone)
          }}
        >
          <Text size="sm">{manyText.undoText}</Text>
        </Confirmation>
      </Dialog>
      <Dialog opened={asking === 'approve'} onClose={close} title={manyText.approveTitle}>
        <Confirmation
          confirmLabel={manyText.approveSubmit}
          danger
          onClose={close}
          onConfirm={async () => {
            await write.approve.mutateAsync()
            notifyDone(manyText.approved)
          }}
        >
          <Text size="sm">{manyText.approveText}</Text>
        </Confirmation>
      </Dialog>
    </>
  )
}
