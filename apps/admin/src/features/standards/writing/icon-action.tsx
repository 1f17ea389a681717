import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'

interface IconActionProps {
  readonly label: string
  readonly keys?: string
  readonly disabled?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A button of the outline's tools: its name, and the keys that do the same, in its tooltip. */
export function IconAction({ label, keys = '', disabled = false, onClick, children }: IconActionProps) {
  return (
    <Tooltip
      label={keys === '' ? label : `${label} (${keys})`}
      openDelay={400}
      events={{ hover: true, focus: true, touch: false }}
    >
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={label}
        {...(keys === ''
          ? {}
          : {
              'aria-keyshortcuts': keys
                .replaceAll('→', 'ArrowRight')
                .replaceAll('←', 'ArrowLeft')
                .replaceAll('↑', 'ArrowUp')
                .replaceAll('↓', 'ArrowDown')
                .replaceAll('Ctrl', 'Control'),
            })}
        aria-disabled={disabled}
        {...(disabled ? { 'data-disabled': true } : {})}
        onClick={() => {
          if (!disabled) onClick()
        }}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
