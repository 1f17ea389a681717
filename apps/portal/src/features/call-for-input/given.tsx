import { callWords } from '../../messages/call-for-input.js'
import styles from './call.module.css'

/** How many comments of the reader's own wait to be sent. */
export function Given({ count }: { readonly count: number }) {
  return count === 0 ? null : <span className={styles.given}>{callWords.reading.given(count)}</span>
}
