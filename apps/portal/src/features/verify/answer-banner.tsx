import type { Verification } from '@touchstone/contract'
import type { CalendarDate } from '@touchstone/domain'
import { Link } from 'wouter'
import { verify as words } from '../../messages/verify.js'
import { paths } from '../../paths.js'
import { OutcomeIcon } from './outcome-icon.js'
import { toneOf, type Said } from './outcome.js'
import styles from './verify.module.css'

/**
 * The one plain answer, to be read at arm's length in sunlight: a shape, a word and a day. An answer about a day gone by has no colour:
 * a link to a good day must not pass for a credential that is good.
 */
export function AnswerBanner({
  verification,
  said,
  today,
}: {
  readonly verification: Verification
  readonly said: Said
  readonly today: CalendarDate
}) {
  const { outcome, on, credential, credentialId } = verification
  const past = on !== today
  return (
    <section className={`${styles.banner} ${styles[past ? 'past' : toneOf[outcome]]}`} aria-labelledby="answer">
      <div className={styles.inside}>
        <div className={styles.icon}>
          <OutcomeIcon outcome={outcome} />
        </div>
        <div className={styles.said}>
          <h1 id="answer">
            <span className={styles.answer}>{said.answer}</span>{' '}
            <span className={styles.day}>
              {words.onDay(said.day)} {on === today && <span className={styles.today}>{words.today}</span>}
            </span>
          </h1>
          <p>
            {said.ground} {said.reason}
          </p>
          {said.advice !== null && <p>{said.advice}</p>}
          {past && (
            <p className={styles.notToday}>
              {words.otherDay.notToday}
              <Link className={`${styles.bannerLink} ${styles.screenOnly}`} href={paths.verify(credentialId)}>
                {words.otherDay.showToday}
              </Link>
            </p>
          )}
          {outcome === 'replaced' && credential !== null && credential.replacedBy !== null && (
            <p>
              <Link className={styles.bannerLink} href={paths.verify(credential.replacedBy)}>
                {words.newId} <span className={styles.id}>{credential.replacedBy}</span>
              </Link>
            </p>
          )}
          {credential === null ? (
            <p className={styles.id}>{credentialId}</p>
          ) : (
            <p className={styles.who}>
              {!credential.erased && <b>{credential.certificate.holderName}</b>}
              <span>{credential.certificate.credentialTitle}</span>
            </p>
          )}
        </div>
      </div>
    </section>
  )
}
