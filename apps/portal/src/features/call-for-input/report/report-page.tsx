import '@touchstone/ui/redline.css'
import type { ReportOverview } from '@touchstone/contract'
import { ReviewRoundId } from '@touchstone/domain'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { reportWords as words } from '../../../messages/call-report.js'
import { shell } from '../../../messages/shell.js'
import { paths } from '../../../paths.js'
import { exactDay } from '../../../shared/dates.js'
import { Loading } from '../../../shared/loading.js'
import { Message } from '../../../shared/message.js'
import { Refusal } from '../../../shared/refusal.js'
import { useAnswer } from '../../../shared/use-answer.js'
import { useTitle } from '../../../shared/use-title.js'
import { api } from '../api.js'
import { HowHeld } from './how-held.js'
import { Decision, Objections } from './objections.js'
import { ReportFiles } from './report-files.js'
import styles from './report.module.css'
import { ReportedComments } from './reported-comments.js'
import { SaidAndDecided } from './said-and-decided.js'
import { SessionsHeld } from './sessions-held.js'
import { SurveyTold } from './survey-told.js'
import { WhatBecame } from './what-became.js'
import { WhoTookPart } from './who-took-part.js'

export default function ReportPage({ roundId }: { readonly roundId: string }) {
  const id = ReviewRoundId.safeParse(roundId)
  useTitle(words.title)
  if (!id.success) return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <Report roundId={id.data} />
}

function Report({ roundId }: { readonly roundId: ReviewRoundId }) {
  const [answer, askAgain] = useAnswer(roundId, (signal) => api.readReport({ params: { roundId } }, { signal }))
  switch (answer.state) {
    case 'asking':
      return <Loading />
    case 'refused':
      return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
    case 'answered':
      return <ReportView report={answer.value} />
  }
}

function ReportView({ report }: { readonly report: ReportOverview }) {
  const { round, standard, draft, standing, survey, sessions } = report
  useTitle(`${words.title}: ${round.code}`)
  // The browser looked for the part an address names before it was there.
  useEffect(() => {
    const { hash } = globalThis.location
    if (hash !== '') globalThis.location.replace(hash)
  }, [])
  return (
    <article className={styles.page}>
      <Link className={styles.back} href={paths.call(round.id)}>
        {words.back}
      </Link>
      <p className={styles.kicker}>
        {words.title} · {round.code}
      </p>
      <h1>{round.title}</h1>
      <p>
        {report.issuer.name}. {words.version(standard.designation, draft.number, draft.draftNumber)}: {draft.title}
      </p>
      <p className={styles.standing} data-standing={standing}>
        {words.standings[standing]}
      </p>
      <p className={styles.soft}>{words.asOf(exactDay(report.asOf))}</p>
      <Tiles report={report} />
      <ReportFiles roundId={round.id} />
      <nav className={styles.contents} aria-label={words.contents}>
        <ul>
          {(
            [
              ['held', words.held.heading],
              ['took-part', words.took.heading],
              ['said', words.said.heading],
              ['comments', words.comments.heading],
              ['became', words.became.heading],
              ...(survey === null ? [] : [['survey', words.survey.heading] as const]),
              ...(sessions.length === 0 ? [] : [['sessions', words.sessions.heading] as const]),
              ['objections', words.objections.heading],
              ['decision', words.decision.heading],
            ] as const
          ).map(([id, heading]) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <HowHeld report={report} />
      <WhoTookPart report={report} />
      <SaidAndDecided report={report} />
      <ReportedComments report={report} />
      <WhatBecame report={report} />
      {survey !== null && <SurveyTold survey={survey} />}
      {sessions.length > 0 && <SessionsHeld sessions={sessions} />}
      <Objections report={report} />
      <Decision report={report} />
    </article>
  )
}

function Tiles({ report: { figures } }: { readonly report: ReportOverview }) {
  const { comments, people, countries, answered, withdrawn, medianDaysToAnswer } = figures
  const due = Math.max(1, comments - withdrawn)
  const tiles: (readonly [string, string])[] = [
    [words.number(comments), words.tiles.comments],
    [words.number(people), words.tiles.people],
    [words.number(countries.length), words.tiles.countries],
    [words.percent(Math.min(1, answered / due)), words.tiles.answered],
    ...(medianDaysToAnswer === null
      ? []
      : [[words.number(Math.round(medianDaysToAnswer)), words.tiles.median] as const]),
  ]
  return (
    <dl className={styles.tiles}>
      {tiles.map(([figure, name]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
