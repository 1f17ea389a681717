import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

export interface ActionButtonProps extends ButtonProps {
  readonly children: ReactNode
  /** Why it cannot be done now; the button then stays in reach of keyboard and screen reader, but does nothing. */
  readonly reason?: string | undefined
  readonly onClick?: () => void
  readonly to?: string
}

/** A button that is never hidden: when it may not be used, it says why. */
export function ActionButton({ reason, onClick, to, children, ...rest }: ActionButtonProps) {
  if (reason !== undefined) {
    return (
      <Tooltip label={reason} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
        <Button {...rest} data-disabled aria-disabled onClick={(event) => event.preventDefault()}>
          {children}
        </Button>
      </Tooltip>
    )
  }
  if (to !== undefined) {
    return (
      <Button component={Link} to={to} {...rest}>
        {children}
      </Button>
    )
  }
  return (
    <Button {...rest} {...(onClick ? { onClick } : {})}>
      {children}
    </Button>
  )
}
