import { ActionIcon, CopyButton, Group, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { common } from './messages'

interface CopyableProps {
  readonly value: string
  /** What is copied, for the button's name. */
  readonly what: string
  /** What is shown; default the value itself. */
  readonly shown?: string
}

/** A value people carry elsewhere, with a button that copies all of it. */
export function Copyable({ value, what, shown = value }: CopyableProps) {
  return (
    <Group gap={4} wrap="nowrap" component="span" display="inline-flex">
      <code title={value}>{shown}</code>
      <CopyButton value={value} timeout={2000}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? common.copied : `${common.copy} ${what}`}>
            <ActionIcon size="sm" variant="subtle" color="gray" onClick={copy} aria-label={`${common.copy} ${what}`}>
              {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  )
}

/** The first and last digits of a hash: enough to compare by eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 8)}…${hash.slice(-8)}`
}
