import { Title } from '@mantine/core'
import { Mark } from '@touchstone/ui'
import { type ReactNode, use } from 'react'
import { InShell } from './in-shell'
import { common } from './messages'
import classes from './plain-page.module.css'

/** A page with one thing on it: the door, a mistake, a message. Within the frame it leaves out what the frame has. */
export function PlainPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const inShell = use(InShell)
  const Part = inShell ? 'div' : 'main'
  return (
    <Part className={classes.page}>
      <title>{`${title} · ${common.product}`}</title>
      {!inShell && (
        <div className={classes.mark}>
          <Mark size={36} />
          <span>{common.product}</span>
        </div>
      )}
      <Title order={1} tabIndex={-1} data-page-heading mb="md">
        {title}
      </Title>
      {children}
    </Part>
  )
}
