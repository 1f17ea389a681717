import type { ReactNode } from 'react'
import styles from './message.module.css'

/** A page that has one thing to say, and under it what can be done. */
export function Message({
  heading,
  body,
  children,
}: {
  readonly heading: string
  readonly body: string
  readonly children?: ReactNode
}) {
  return (
    <div className={styles.message}>
      <h1>{heading}</h1>
      <p>{body}</p>
      {children !== undefined && <p className={styles.action}>{children}</p>}
    </div>
  )
}
