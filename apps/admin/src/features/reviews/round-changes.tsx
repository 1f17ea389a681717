// What can be done to a round now: the domain's table says which.
import type { RoundView } from '@touchstone/contract'
import { roundLifecycle } from '@touchstone/domain'
import { useState } from 'react'
import { ActionButton } from '../../shared/action-button'
import { Dialog } from '../../shared/dialog'
import { useWorkplace } from '../../shared/session'
import { type RoundChange, RoundChangeForm } from './round-change-forms'
import { changeText, roundText } from './round-messages'

/** In the order they come in the life of a round; the first of those that can be done stands out. */
const CHANGES: readonly RoundChange[] = [
  'open',
  'resume',
  'send',
  'finish',
  'invite',
  'extend',
  'pause',
  'close',
  'cancel',
]

export function RoundChanges({ round }: { readonly round: RoundView }) {
  const { denied } = useWorkplace()
  const [changing, setChanging] = useState<RoundChange>()
  const done = () => setChanging(undefined)
  const possible = CHANGES.filter((change) => isPossible(round, change))
  return (
    <>
      {possible.map((change, place) => (
        <ActionButton
          key={change}
          variant={place === 0 ? 'filled' : 'default'}
          reason={denied('review:manage')}
          onClick={() => setChanging(change)}
        >
          {changeText[change]}
        </ActionButton>
      ))}
      <Dialog
        opened={changing !== undefined}
        onClose={done}
        title={changing === undefined ? roundText.round : changeText[changing]}
      >
        {changing !== undefined && <RoundChangeForm change={changing} round={round} onDone={done} />}
      </Dialog>
    </>
  )
}

function isPossible({ status }: RoundView, change: RoundChange): boolean {
  if (change === 'invite') return status === 'open'
  if (change === 'send') return status === 'closed' || status === 'resolving'
  return roundLifecycle.can(status, change)
}
