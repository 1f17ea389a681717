// What came by letter or was said in a session, entered by staff. One form for both: from a session the way and the day are known.
import type { ReviewSessionView, RoundView } from '@touchstone/contract'
import { intakeAt } from '@touchstone/domain'
import { useState } from 'react'
import { ActionButton, type ActionButtonProps } from '../../shared/action-button'
import { Dialog } from '../../shared/dialog'
import { useWorkplace } from '../../shared/session'
import { EnterCommentForm } from './enter-comment-form'
import { roundStatus } from './round-messages'
import { enterText } from './session-messages'

interface Props extends Pick<ActionButtonProps, 'variant'> {
  readonly round: RoundView
  readonly session?: ReviewSessionView
}

export function EnterCommentAction({ round, session, variant = 'filled' }: Props) {
  const { denied } = useWorkplace()
  const [entering, setEntering] = useState(false)
  const [at] = useState(() => new Date().toISOString())
  const done = () => setEntering(false)
  const isClosed = intakeAt(round, at) === 'closed'
  return (
    <>
      <ActionButton
        variant={variant}
        reason={denied('review:manage') ?? (isClosed ? enterText.takesNone(roundStatus[round.status]) : undefined)}
        onClick={() => setEntering(true)}
      >
        {enterText.action}
      </ActionButton>
      <Dialog opened={entering} onClose={done} title={enterText.title} size="lg" closeOnClickOutside={false}>
        <EnterCommentForm round={round} session={session} onDone={done} />
      </Dialog>
    </>
  )
}
