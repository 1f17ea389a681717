import type { ReportOverview } from '@touchstone/contract'
import { dateIn } from '@touchstone/domain'
import { Link } from 'wouter'
import { reportWords } from '../../../messages/call-report.js'
import { paths } from '../../../paths.js'
import { longDate, zoneName } from '../../../shared/dates.js'
import { Section } from './section.js'
import styles from './report.module.css'
import { languageNames } from './said-in-words.js'

const words = reportWords.held

export function HowHeld({ report }: { readonly report: ReportOverview }) {
  const { round, draft, invited, events, otherRounds } = report
  return (
    <Section id="held" heading={words.heading}>
      <dl className={styles.facts}>
        <div>
          <dt>{words.kind}</dt>
          <dd>{words.kinds[round.kind]}</dd>
        </div>
        <div>
          <dt>{words.open}</dt>
          <dd>
            {words.span(longDate(round.opensOn), longDate(round.closesOn), reportWords.days(round.days))}
            <br />
            <span className={styles.soft}>{zoneName(round.timeZone)}</span>
          </dd>
        </div>
        <div>
          <dt>{words.least}</dt>
          <dd>
            {reportWords.days(round.minimum.days)}: {words.rules[round.minimum.rule]}
          </dd>
        </div>
        {round.minimum.override !== null && (
          <div>
            <dt>{words.override}</dt>
            <dd>{round.minimum.override}</dd>
          </div>
        )}
        <div>
          <dt>{words.languages}</dt>
          <dd>{languageNames(round.languages)}</dd>
        </div>
        <div className={styles.wide}>
          <dt>{words.announced}</dt>
          <dd>
            <ul>
              <li>
                <Link href={paths.call(round.id)}>{words.page}</Link>
              </li>
              {round.audiences.length > 0 && <li>{words.audiences(round.audiences.join(', '))}</li>}
              {invited.map(({ audience, people }) => (
                <li key={audience}>{words.invited(reportWords.people(people), audience)}</li>
              ))}
            </ul>
          </dd>
        </div>
        <div className={styles.wide}>
          <dt>{words.hash}</dt>
          <dd>
            <code>{draft.contentHash}</code>{' '}
            <Link className={styles.onScreen} href={paths.callDraft(round.id)}>
              {words.draft}
            </Link>
          </dd>
        </div>
      </dl>
      <h3>{words.invitation}</h3>
      {/* As it was written: line breaks and nothing else. */}
      <p className={styles.written}>{round.invitation}</p>
      {round.questions.length > 0 && (
        <ol>
          {round.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ol>
      )}
      {events.length > 0 && (
        <>
          <h3>{words.events}</h3>
          <ul>
            {events.map(({ action, at, closesOn, reason }) => (
              <li key={`${action} ${at}`}>
                {words.actions[action] ?? action} {longDate(dateIn(round.timeZone, at))}
                {action === 'extend' && `, ${words.until(longDate(closesOn))}`}
                {reason !== null && `: ${reason}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {otherRounds.length > 0 && (
        <>
          <h3>{words.others}</h3>
          <ul>
            {otherRounds.map((other) => (
              <li key={other.id}>
                <Link href={paths.call(other.id)}>{other.code}</Link>: {words.kinds[other.kind]},{' '}
                {longDate(other.opensOn)} – {longDate(other.closesOn)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
