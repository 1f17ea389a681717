import { Text } from '@mantine/core'
import { Confirmation } from '../../shared/dialog'
import { notifyDone } from '../../shared/notify'
import { useVersionDecisions } from './decision-queries'
import { reopenText } from './lifecycle-messages'
import type { VersionDialogProps } from './version-target'

export function ReopenVersion({ version, onDone }: VersionDialogProps) {
  const { reopen } = useVersionDecisions(version.id)
  return (
    <Confirmation
      confirmLabel={reopenText.submit}
      onClose={onDone}
      onConfirm={async () => {
        await reopen.mutateAsync()
        notifyDone(reopenText.done(version.number))
      }}
    >
      <Text size="sm">{reopenText.text}</Text>
    </Confirmation>
  )
}
