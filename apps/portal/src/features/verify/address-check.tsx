import { verify as words } from '../../messages/verify.js'
import { useCameFrom } from '../../shared/came-from.js'
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

/** Said above everything else to who was given the address of another site: that is how forged certificates are made to look good. */
export function ForeignAddress() {
  const site = useSite()
  const from = useCameFrom()
  if (site === undefined || from === undefined) return null
  const own = new URL(site.publicUrl).host
  if (from === own || from === globalThis.location.host) return null
  return (
    <p className={styles.foreign} role="note">
      <b>{words.address.notOurs(from)}</b> {words.address.ourRegister(own)}
    </p>
  )
}
