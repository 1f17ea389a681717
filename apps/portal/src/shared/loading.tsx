import { useLayoutEffect, useRef } from 'react'
import { shell } from '../messages/shell.js'
import styles from './loading.module.css'
import { servedWords } from './served.js'

/** The room a page will take while it is fetched, so that what stands below it does not jump; with the server's words, where it wrote some. */
export function Loading() {
  const room = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const words = servedWords()
    if (words !== undefined) room.current?.append(words)
  }, [])
  return (
    <div className={styles.room}>
      <p role="status" className="visually-hidden">
        {shell.loading}
      </p>
      <div ref={room} />
    </div>
  )
}
