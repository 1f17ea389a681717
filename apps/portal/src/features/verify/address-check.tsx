import { verify as words } from '../../messages/verify.js'
import { useSite } from '../../shared/site.js'
import styles from './verify.module.css'

/** What the address bar must show. A page cannot prove where it comes from; its visitor can look. */
export function AddressCheck() {
  const site = useSite()
  if (site === undefined) return null
  const expected = new URL(site.publicUrl)
  const here = globalThis.location
  return (
    <section className={`${styles.box} ${styles.address}`} aria-labelledby="address">
      <h2 id="address">{words.address.heading}</h2>
      <p>{words.address.text}</p>
      <p className={styles.host}>
        <span>{`${expected.protocol}//`}</span>
        <b>{expected.host}</b>
      </p>
      <p className={styles.soft}>{words.address.advice}</p>
      {here.host !== expected.host && <p className={styles.aside}>{words.address.different(here.host)}</p>}
    </section>
  )
}
