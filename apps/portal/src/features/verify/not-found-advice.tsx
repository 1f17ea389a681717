import { verify as words } from '../../messages/verify.js'
import styles from './verify.module.css'

/** What "no such credential" can mean. Both reasons are told alike: which one it is would tell a stranger that a person holds something. */
export function NotFoundAdvice() {
  const text = words.notFound
  return (
    <section className={styles.record} aria-labelledby="reasons">
      <h2 id="reasons">{text.heading}</h2>
      <ul>
        {text.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p>{text.even}</p>
      <h2>{text.heading2}</h2>
      <ol>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
