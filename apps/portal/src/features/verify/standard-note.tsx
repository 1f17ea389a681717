import type { VerifiedCredential } from '@touchstone/contract'
import type { CalendarDate } from '@touchstone/domain'
import { Link } from 'wouter'
import { verify as words } from '../../messages/verify.js'
import { paths } from '../../paths.js'
import { buttonLook } from '../../shared/button.js'
import { longDate } from '../../shared/dates.js'
import styles from './verify.module.css'

interface Props {
  readonly standard: VerifiedCredential['standard']
  readonly publishedOn: CalendarDate
}

/** The exact text the holder was assessed by, and where the standard stands now. */
export function StandardNote({ standard, publishedOn }: Props) {
  const text = words.standard
  const { standardId, designation, title, number, newer, status } = standard
  return (
    <section className={styles.standard} aria-labelledby="standard">
      <h2 id="standard">{text.heading}</h2>
      <p className={styles.screenOnly}>
        <b>{title}</b>
        <span className={styles.second}>
          {designation} · {words.certificate.version(number, longDate(publishedOn))}
        </span>
      </p>
      <p>{text.text}</p>
      <p className={styles.screenOnly}>
        <Link className={buttonLook('plain')} href={paths.standardVersion(standardId, number)}>
          {text.read(number)}
        </Link>
      </p>
      {status === 'withdrawn' && <p className={styles.aside}>{text.withdrawn}</p>}
      {newer !== null && (
        <p className={styles.aside}>
          {text.newer(newer.number, longDate(newer.publishedOn))} <b>{text.stillGood}</b>{' '}
          <Link className={styles.screenOnly} href={paths.standardVersion(standardId, newer.number)}>
            {text.readNewer(newer.number)}
          </Link>{' '}
          <Link className={styles.screenOnly} href={paths.changes(standardId, newer.number, number)}>
            {text.whatChanged(newer.number)}
          </Link>
        </p>
      )}
    </section>
  )
}
