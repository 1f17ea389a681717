import type { PublicRound } from '@touchstone/contract'
import { isReportOpen, ReviewRoundId } from '@touchstone/domain'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { callWords } from '../../messages/call-for-input.js'
import { reportWords } from '../../messages/call-report.js'
import { shell } from '../../messages/shell.js'
import { surveyWords } from '../../messages/survey.js'
import { paths } from '../../paths.js'
import { buttonLook } from '../../shared/button.js'
import { Loading } from '../../shared/loading.js'
import { Message } from '../../shared/message.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import styles from './call.module.css'
import { CommitteeForm } from './committee-form.js'
import { readKept, writeKept } from './kept-input.js'
import { LostLink } from './lost-link.js'
import { closingWords, daysLeft, lastDayWords, takesInput } from './moments.js'
import { OthersComments } from './others-comments.js'

const words = callWords.round

export default function CallPage({ roundId }: { readonly roundId: string }) {
  const id = ReviewRoundId.safeParse(roundId)
  useTitle(callWords.list.title)
  if (!id.success) return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <Call roundId={id.data} />
}

function Call({ roundId }: { readonly roundId: ReviewRoundId }) {
  const [answer, askAgain] = useAnswer(roundId, (signal) => api.readCall({ params: { roundId } }, { signal }))
  // An invitation brings its token behind the #. It is kept for this round, and taken out of the address.
  useEffect(() => {
    const token = globalThis.location.hash.slice(1)
    if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return
    writeKept(roundId, { ...readKept(roundId), token })
    globalThis.history.replaceState(null, '', globalThis.location.pathname)
  }, [roundId])
  switch (answer.state) {
    case 'asking':
      return <Loading />
    case 'refused':
      return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
    case 'answered':
      return <CallView round={answer.value} />
  }
}

function CallView({ round }: { readonly round: PublicRound }) {
  useTitle(round.title)
  const left = daysLeft(round)
  return (
    <article className={styles.page}>
      <Link className={styles.back} href={paths.calls()}>
        {words.all}
      </Link>
      <p className={styles.kicker}>
        {round.status === 'open' ? words.by(round.issuerName) : words.byBefore(round.issuerName)}
      </p>
      <h1>{round.title}</h1>
      <p className={styles.standing}>
        <strong className={round.status === 'open' ? styles.open : undefined}>{callWords.status[round.status]}</strong>
        {round.status === 'open' && left >= 0 && <span> · {words.left(left)}</span>}
      </p>
      <p>
        {closingWords(round)}. <span className={styles.soft}>{lastDayWords(round)}</span>
      </p>
      {round.reason !== null && (
        <p className={styles.note}>
          {words.reason}: {round.reason}
        </p>
      )}
      <p className={styles.actions}>
        <Link className={buttonLook()} href={paths.callDraft(round.id)}>
          {takesInput(round) ? words.read : words.readOnly}
        </Link>
        {round.survey && takesInput(round) && (
          <Link className={buttonLook('plain')} href={paths.callSurvey(round.id)}>
            {surveyWords.link}
          </Link>
        )}
        {isReportOpen(round) && (
          <Link className={buttonLook('plain')} href={paths.callReport(round.id)}>
            {reportWords.read}
          </Link>
        )}
        {round.survey && isReportOpen(round) && (
          <Link className={buttonLook('plain')} href={paths.callSurveyResults(round.id)}>
            {surveyWords.results.link}
          </Link>
        )}
      </p>
      {round.survey && takesInput(round) && <p className={styles.soft}>{surveyWords.linkHint}</p>}
      {(round.status === 'closed' || round.status === 'resolving') && <p className={styles.soft}>{words.lateHint}</p>}
      {/* As it was written: line breaks and nothing else. */}
      <div className={styles.invitation}>{round.invitation}</div>
      {round.questions.length > 0 && (
        <section>
          <h2>{words.questions}</h2>
          <ol className={styles.questions}>
            {round.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </section>
      )}
      {takesInput(round) && <CommitteeForm roundId={round.id} />}
      <dl className={styles.facts}>
        <div>
          <dt>{words.version(round.designation, round.draft.number)}</dt>
          <dd>
            {words.draft(round.draft.draftNumber)}, {words.statements(round.draft.statements)}
          </dd>
        </div>
        <div>
          <dt>{round.code}</dt>
          <dd>
            {words.comments(round.comments)}
            {round.answered > 0 && `, ${words.answered(round.answered)}`}
          </dd>
        </div>
        <div className={styles.wide}>
          <dt>{words.hash}</dt>
          <dd>
            <code>{round.draft.contentHash}</code>
          </dd>
        </div>
      </dl>
      <OthersComments round={round} />
      <LostLink round={round} />
    </article>
  )
}
