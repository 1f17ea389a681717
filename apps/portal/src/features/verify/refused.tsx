import type { ApiProblem } from '@touchstone/contract'
import type { CredentialId } from '@touchstone/domain'
import { useEffect, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { sentenceFor } from '../../error-messages.js'
import { verify as words } from '../../messages/verify.js'
import { paths } from '../../paths.js'
import { Button, buttonLook } from '../../shared/button.js'
import { useTitle } from '../../shared/use-title.js'
import styles from './verify.module.css'

const text = words.refused

interface RefusedProps {
  readonly credentialId: CredentialId
  readonly problem: ApiProblem
  readonly askAgain: () => void
}

/** No answer, why, and what to do. It must not be taken for an answer about the credential, so it says that too. */
export function Refused({ credentialId, problem, askAgain }: RefusedProps) {
  if (problem.is('date_in_future')) {
    return (
      <NoAnswer heading={text.heading.date_in_future} sentence={sentenceFor(problem)} credentialId={credentialId}>
        <Link className={buttonLook('plain')} href={paths.verify(credentialId)}>
          {text.today}
        </Link>
      </NoAnswer>
    )
  }
  const wait = problem.is('too_many_requests') ? problem.details.retryAfterSeconds : 0
  return (
    <NoAnswer heading={headingFor(problem)} sentence={sentenceFor(problem)} credentialId={credentialId}>
      <AskAgain wait={wait} online={problem.code === 'unreachable'} askAgain={askAgain} />
    </NoAnswer>
  )
}

function headingFor({ code }: ApiProblem): string {
  return code === 'too_many_requests' || code === 'unreachable' ? text.heading[code] : text.heading.other
}

/** The address asks for a day that the calendar does not have. */
export function BadDay({ credentialId }: { readonly credentialId: CredentialId }) {
  return (
    <NoAnswer heading={text.badDay} sentence={text.badDayText} credentialId={credentialId}>
      <Link className={buttonLook('plain')} href={paths.verify(credentialId)}>
        {text.today}
      </Link>
    </NoAnswer>
  )
}

interface NoAnswerProps {
  readonly heading: string
  readonly sentence: string
  readonly credentialId: CredentialId
  readonly children: ReactNode
}

function NoAnswer({ heading, sentence, credentialId, children }: NoAnswerProps) {
  useTitle(text.title, { indexed: false })
  return (
    <section className={`${styles.banner} ${styles.unknown}`} role="alert">
      <div className={styles.inside}>
        <div className={styles.said}>
          <h1 className={styles.answer}>{heading}</h1>
          <p>{sentence}</p>
          <p>{text.noAnswer}</p>
          <p className={styles.id}>{credentialId}</p>
          <p>{children}</p>
        </div>
      </div>
    </section>
  )
}

/** Asks again by hand, after the wait the server named; by itself once the browser is online again. */
function AskAgain({
  wait,
  online,
  askAgain,
}: {
  readonly wait: number
  readonly online: boolean
  readonly askAgain: () => void
}) {
  const [left, setLeft] = useState(wait)
  useEffect(() => {
    if (left <= 0) return
    const second = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(second)
  }, [left])
  useEffect(() => {
    if (!online) return
    globalThis.addEventListener('online', askAgain)
    return () => globalThis.removeEventListener('online', askAgain)
  }, [online, askAgain])
  return (
    <Button look="plain" disabled={left > 0} onClick={askAgain}>
      {left > 0 ? text.waiting(left) : text.again}
    </Button>
  )
}
