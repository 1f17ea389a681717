import { Button, CopyButton, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { NewApiKey } from '@touchstone/contract'
import { Dialog } from '../../shared/dialog'
import { apiKeyText as words } from './messages'

interface ShownApiKeyProps {
  readonly made: NewApiKey | null
  readonly onClose: () => void
}

/** The one time a key is seen. A click beside the dialog does not close it, as it would be gone. */
export function ShownApiKey({ made, onClose }: ShownApiKeyProps) {
  return (
    <Dialog opened={made !== null} onClose={onClose} title={words.shownTitle} closeOnClickOutside={false}>
      {made && (
        <Stack gap="md" style={{ overflowWrap: 'anywhere' }}>
          <Text size="sm">{words.shownLead(made.name)}</Text>
          <code>{made.secret}</code>
          <div>
            <CopyButton value={made.secret} timeout={4000}>
              {({ copied, copy }) => (
                <Button
                  variant="default"
                  data-autofocus
                  leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
                  onClick={copy}
                >
                  {copied ? words.copied : words.copyKey}
                </Button>
              )}
            </CopyButton>
          </div>
          <Text size="sm" c="dimmed">
            {words.shownUse} <code>Authorization: Bearer {made.prefix}…</code>
          </Text>
          <Group justify="flex-end">
            <Button onClick={onClose}>{words.closeShown}</Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  )
}
