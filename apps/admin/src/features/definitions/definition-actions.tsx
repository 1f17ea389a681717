import { Text } from '@mantine/core'
import type { DefinitionView } from '@touchstone/contract'
import { definitionLifecycle } from '@touchstone/domain'
import { useState } from 'react'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { Confirmation, Dialog } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { definitionText } from './messages'
import { useDefinitionWrites } from './queries'

export function DefinitionActions({ definition }: { readonly definition: DefinitionView }) {
  const { issuerId, denied } = useWorkplace()
  const { open, close } = useDefinitionWrites(definition.id)
  const [asking, setAsking] = useState<'open' | 'close' | null>(null)
  const { status } = definition
  const words = definitionText
  const cannot = denied('definition:manage')
  // A closed definition is reopened by the same act that opens a draft.
  const mayOpen = definitionLifecycle.can(status, 'open') || definitionLifecycle.can(status, 'reopen')
  const reopening = status === 'closed'
  const done = () => setAsking(null)
  return (
    <>
      {status === 'open' && (
        <ActionButton to={paths.readyToIssue(issuerId, definition.id)} reason={denied('candidate:read')}>
          {words.actions.ready}
        </ActionButton>
      )}
      <ActionButton
        reason={mayOpen ? cannot : words.cannot.open}
        onClick={() => setAsking('open')}
        variant={mayOpen ? 'filled' : 'default'}
      >
        {reopening ? words.actions.reopen : words.actions.open}
      </ActionButton>
      {status === 'draft' ? (
        <ActionButton variant="default" to={paths.editDefinition(issuerId, definition.id)} reason={cannot}>
          {words.actions.edit}
        </ActionButton>
      ) : (
        <ActionButton variant="default" reason={words.cannot.edit(status)}>
          {words.actions.edit}
        </ActionButton>
      )}
      <ActionButton
        variant="default"
        reason={definitionLifecycle.can(status, 'close') ? cannot : words.cannot.close(status)}
        onClick={() => setAsking('close')}
      >
        {words.actions.close}
      </ActionButton>
      <Dialog opened={asking === 'open'} onClose={done} title={reopening ? words.reopenTitle : words.openTitle}>
        <Confirmation
          confirmLabel={reopening ? words.reopenConfirm : words.openConfirm}
          onClose={done}
          onConfirm={async () => {
            await open.mutateAsync()
            notifyDone(reopening ? words.reopenDone : words.openDone)
          }}
        >
          <Text size="sm">{reopening ? words.reopenText : words.openText}</Text>
        </Confirmation>
      </Dialog>
      <Dialog opened={asking === 'close'} onClose={done} title={words.closeTitle}>
        <Confirmation
          confirmLabel={words.closeConfirm}
          onClose={done}
          onConfirm={async () => {
            await close.mutateAsync()
            notifyDone(words.closeDone)
          }}
        >
          <Text size="sm">{words.closeText}</Text>
        </Confirmation>
      </Dialog>
    </>
  )
}
