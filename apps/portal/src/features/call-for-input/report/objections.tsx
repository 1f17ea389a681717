import type { ReportOverview } from '@touchstone/contract'
import { dateIn } from '@touchstone/domain'
import { Link } from 'wouter'
import { callWords } from '../../../messages/call-for-input.js'
import { reportWords } from '../../../messages/call-report.js'
import { paths } from '../../../paths.js'
import { longDate } from '../../../shared/dates.js'
import styles from './report.module.css'
import { Section } from './section.js'

const { number } = reportWords

export function Objections({ report: { objections, overrides, round } }: { readonly report: ReportOverview }) {
  const words = reportWords.objections
  return (
    <Section id="objections" heading={words.heading}>
      <ul>
        <li>
          {words.raised}: {number(objections.raised)}
        </li>
        <li>
          {number(objections.satisfied)} {words.satisfied}
        </li>
        <li>
          {number(objections.silent)} {words.silent}
        </li>
        <li>
          {number(objections.notSatisfied)} {words.notSatisfied}
        </li>
      </ul>
      {objections.unresolved.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <h3>{words.unresolved}</h3>
          <ul>
            {objections.unresolved.map(({ number, code, answer, appealNoticeAt }) => (
              <li key={number}>
                <Link href={paths.callComment(round.id, number)}>{number}</Link>{' '}
                {[
                  code,
                  answer && callWords.decisions[answer],
                  appealNoticeAt && words.notice(longDate(dateIn(round.timeZone, appealNoticeAt))),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.procedure}</h3>
      <p className={styles.written}>{round.appealProcedure}</p>
      {overrides.length > 0 && (
        <>
          <h3>{words.overrides}</h3>
          <ul>
            {overrides.map(({ at, points, reason }) => (
              <li key={at}>
                {longDate(dateIn(round.timeZone, at))}: {points.map((point) => words.points[point]).join(', ')}.{' '}
                <span className={styles.written}>{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

export function Decision({ report: { outcome, standard, round } }: { readonly report: ReportOverview }) {
  const words = reportWords.decision
  if (outcome === null)
    return (
      <Section id="decision" heading={words.heading}>
        <p>{words.pending}</p>
      </Section>
    )
  const { approvedOn, approvalNote, publishedOn, effectiveOn, contentHash } = outcome
  const facts: (readonly [string, string | null])[] = [
    [words.approved, approvedOn && longDate(approvedOn)],
    [words.note, approvalNote],
    [words.published, publishedOn && longDate(publishedOn)],
    [words.effective, effectiveOn && longDate(effectiveOn)],
  ]
  return (
    <Section id="decision" heading={words.heading}>
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {contentHash !== null && (
          <div className={styles.wide}>
            <dt>{words.hash}</dt>
            <dd>
              <code>{contentHash}</code>
            </dd>
          </div>
        )}
      </dl>
      <p>
        <Link href={paths.standardVersion(standard.id, outcome.number)}>{words.read(outcome.number)}</Link>
      </p>
      <p className={styles.printOnly}>{globalThis.location.origin + paths.callReport(round.id)}</p>
    </Section>
  )
}
