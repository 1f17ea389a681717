import { shell } from '../messages/shell.js'
import styles from './loading.module.css'

/** The room a page will take while it is fetched, so that what stands below it does not jump. */
export function Loading() {
  return (
    <div className={styles.room}>
      <p role="status" className="visually-hidden">
        {shell.loading}
      </p>
    </div>
  )
}
