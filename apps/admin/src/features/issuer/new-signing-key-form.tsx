// A new signing key in place of the one in use.
import { Text } from '@mantine/core'
import type { KeyHome } from '@touchstone/domain'
import { useState } from 'react'
import { api } from '../../api'
import { Confirmation } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useWorkplace } from '../../shared/session'
import { useWrite } from '../../shared/use-write'
import { KeyHomeChoice } from './key-home-choice'
import { keyText } from './messages'

export function NewSigningKeyForm({
  homes,
  onClose,
}: {
  readonly homes: readonly KeyHome[]
  readonly onClose: () => void
}) {
  const { issuerId } = useWorkplace()
  const [home, setHome] = useState(homes[0])
  const rotate = useWrite(() => api.rotateSigningKey({ params: { issuerId }, body: { home } }))
  return (
    <Confirmation
      confirmLabel={keyText.rotate}
      onClose={onClose}
      onConfirm={async () => {
        await rotate.mutateAsync(undefined)
        notifyDone(keyText.rotated)
      }}
    >
      <Text size="sm">{keyText.rotateText}</Text>
      <KeyHomeChoice homes={homes} value={home} onChange={setHome} />
    </Confirmation>
  )
}
