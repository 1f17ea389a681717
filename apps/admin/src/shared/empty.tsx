import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './empty.module.css'

/** Where nothing is yet: says so, and what to do next. */
export function Empty({
  title,
  text,
  action,
}: {
  readonly title: string
  readonly text: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className={classes.empty}>
      <Title order={2}>{title}</Title>
      <Text c="dimmed" maw={520}>
        {text}
      </Text>
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  )
}
