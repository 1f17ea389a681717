import type { MyProgress } from '@touchstone/contract'
import { myWords as words } from '../../messages/my-credentials.js'
import styles from './my-credentials.module.css'

/** A credential under way: each requirement, met or missing, and why it is missing. */
export function ProgressCard({ progress }: { readonly progress: MyProgress }) {
  const { requirements } = progress
  const met = requirements.filter((one) => one.met).length
  return (
    <article className={styles.card}>
      <h3>{progress.credentialTitle}</h3>
      <p className={styles.soft}>
        {progress.credentialCode} · {progress.issuerName}
      </p>
      <p>
        <b>{words.requirement.of(met, requirements.length)}</b>
      </p>
      <ul className={styles.requirements}>
        {requirements.map((requirement) => (
          <li key={requirement.title} data-met={requirement.met}>
            <b className={styles.state}>{requirement.met ? words.requirement.met : words.requirement.unmet}</b>
            <span>
              {requirement.title}
              {requirement.reason !== null && !requirement.met && (
                <span className={styles.why}>{words.reasons[requirement.reason]}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </article>
  )
}
