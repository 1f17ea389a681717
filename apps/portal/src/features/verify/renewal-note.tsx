import type { VerifiedCredential } from '@touchstone/contract'
import { Link } from 'wouter'
import { verify as words } from '../../messages/verify.js'
import { paths } from '../../paths.js'
import styles from './verify.module.css'

/** Which credential this one carries on, and which carries it on; nothing where neither is open to the public. */
export function RenewalNote({ renews, renewedBy }: Pick<VerifiedCredential, 'renews' | 'renewedBy'>) {
  if (renews === null && renewedBy === null) return null
  return (
    <section className={styles.standard} aria-labelledby="renewal">
      <h2 id="renewal">{words.renewal.heading}</h2>
      {renewedBy !== null && (
        <p>
          {words.renewal.renewedBy} <Link href={paths.verify(renewedBy)}>{renewedBy}</Link>
        </p>
      )}
      {renews !== null && (
        <p>
          {words.renewal.renews} <Link href={paths.verify(renews)}>{renews}</Link>
        </p>
      )}
    </section>
  )
}
