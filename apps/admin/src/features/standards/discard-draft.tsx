import { Text } from '@mantine/core'
import { Confirmation } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { versionDialogs } from './messages'
import { useVersionWrites } from './queries'
import type { VersionDialogProps } from './version-target'

export function DiscardDraft({ version, onDone }: VersionDialogProps) {
  const { discard } = useVersionWrites(version.id)
  const words = versionDialogs.discard
  return (
    <Confirmation
      confirmLabel={words.submit}
      danger
      onClose={onDone}
      onConfirm={async () => {
        await discard.mutateAsync()
        notifyDone(words.done(version.number))
      }}
    >
      <Text size="sm">{words.text}</Text>
    </Confirmation>
  )
}
