import { Title } from '@mantine/core'
import { Mark } from '@touchstone/ui'
import type { ReactNode } from 'react'
import { common } from './messages'
import classes from './plain-page.module.css'

/** A page with one thing on it: the door, a mistake, a message. */
export function PlainPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className={classes.page}>
      <title>{`${title} · ${common.product}`}</title>
      <div className={classes.mark}>
        <Mark size={36} />
        <span>{common.product}</span>
      </div>
      <Title order={1} tabIndex={-1} data-page-heading mb="md">
        {title}
      </Title>
      {children}
    </main>
  )
}
