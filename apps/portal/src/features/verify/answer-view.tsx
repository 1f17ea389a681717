import type { Verification } from '@touchstone/contract'
import type { CalendarDate } from '@touchstone/domain'
import { verify as words } from '../../messages/verify.js'
import { useTitle } from '../../shared/use-title.js'
import { AddressCheck, ForeignAddress } from './address-check.js'
import { AnswerBanner } from './answer-banner.js'
import { CertificateRecord } from './certificate-record.js'
import { CheckedAt } from './checked-at.js'
import { NotFoundAdvice } from './not-found-advice.js'
import { say, todayOf } from './outcome.js'
import { OtherDay } from './other-day.js'
import { RenewalNote } from './renewal-note.js'
import { SaveReceipt } from './save-receipt.js'
import { StandardNote } from './standard-note.js'
import styles from './verify.module.css'
import { WhatItProves } from './what-it-proves.js'

/** The answer first, then all that supports it. `asked` is the day in the address, if it names one. */
export function AnswerView({
  verification,
  asked,
}: {
  readonly verification: Verification
  readonly asked: CalendarDate | undefined
}) {
  const { credential, credentialId } = verification
  const said = say(verification)
  const today = todayOf(verification)
  useTitle(`${said.answer}: ${credentialId}`, { indexed: false })
  return (
    <>
      <p className="visually-hidden" role="status">
        {words.announcement(said)}
      </p>
      <p className={`${styles.printOnly} ${styles.printTitle}`}>{words.record.heading}</p>
      <ForeignAddress />
      <AnswerBanner verification={verification} said={said} today={today} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {credential === null ? <NotFoundAdvice /> : <CertificateRecord {...credential} />}
          {credential !== null && <RenewalNote {...credential} />}
          {credential !== null && (
            <StandardNote standard={credential.standard} publishedOn={credential.certificate.standard.publishedOn} />
          )}
        </div>
        <div className={styles.side}>
          {credential !== null && <OtherDay credentialId={credentialId} asked={asked} today={today} />}
          {credential !== null && !credential.erased && <WhatItProves />}
          <AddressCheck />
          <CheckedAt verification={verification} />
          {credential !== null && <SaveReceipt credentialId={credentialId} on={verification.on} />}
        </div>
      </div>
    </>
  )
}
