import { createClient, type SharedCredential, shareLinks } from '@touchstone/contract'
import { useState } from 'react'
import { sentenceFor } from '../../error-messages.js'
import { sharedWords as words } from '../../messages/shared.js'
import { Button } from '../../shared/button.js'
import { exactTime, longDate } from '../../shared/dates.js'
import { Loading } from '../../shared/loading.js'
import { Message } from '../../shared/message.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { AddressCheck } from './address-check.js'
import { AnswerBanner } from './answer-banner.js'
import { CertificateRecord } from './certificate-record.js'
import { say, todayOf } from './outcome.js'
import styles from './verify.module.css'
import { WhatItProves } from './what-it-proves.js'

const api = createClient(shareLinks)

/** What a holder's link opens. The token stands after the # of the address: no server is sent it, ours in the body of a question alone. */
export default function SharedPage() {
  useTitle(words.title, { indexed: false })
  const [token] = useState(() => globalThis.location.hash.slice(1))
  const [answer, askAgain] = useAnswer('shared', (signal) => api.openShareLink({ body: { token } }, { signal }))
  if (answer.state === 'asking') return <Loading />
  if (answer.state === 'answered') return <Shared {...answer.value} />
  if (answer.problem.is('share_link_closed'))
    return <Message heading={words.closed} body={sentenceFor(answer.problem)} />
  return <Refusal heading={words.closed} problem={answer.problem} askAgain={askAgain} />
}

function Shared({ verification, shows, requirements, expiresAt }: SharedCredential) {
  const { credential, checkedAt, timeZone } = verification
  const today = todayOf(verification)
  const said = say(verification)
  return (
    <>
      <AnswerBanner verification={verification} said={said} today={today} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {credential !== null && <CertificateRecord {...credential} />}
          {requirements.length > 0 && <Requirements requirements={requirements} />}
        </div>
        <div className={styles.side}>
          <section>
            <p>{words.lead}</p>
            {!shows.name && <p>{words.initials}</p>}
            <p className={styles.soft}>{words.until(exactTime(expiresAt, timeZone ?? 'UTC'))}</p>
            <p className={styles.soft}>{words.keep}</p>
          </section>
          <WhatItProves />
          <AddressCheck />
          <section className={styles.checked}>
            <p>
              {words.checked} <time dateTime={checkedAt}>{exactTime(checkedAt, timeZone ?? 'UTC')}</time>
            </p>
            <Button look="plain" onClick={() => globalThis.print()}>
              {words.print}
            </Button>
          </section>
        </div>
      </div>
    </>
  )
}

function Requirements({ requirements }: Pick<SharedCredential, 'requirements'>) {
  return (
    <section className={styles.record} aria-labelledby="requirements">
      <h2 id="requirements">{words.requirements}</h2>
      <p className={styles.advice}>{words.shown}</p>
      <dl className={styles.fields}>
        {requirements.map(({ title, result, evidence }) => (
          <div key={title} className={styles.field}>
            <dt>{title}</dt>
            <dd>
              {result !== null && <b>{words.result(result)}</b>}
              {evidence !== null && (
                <span className={styles.second}>
                  {words.assessed(longDate(evidence.assessedOn), evidence.evaluatorRelation)}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
