import type { ReportOverview } from '@touchstone/contract'
import type { LineageId, StatementName, SurveyResults } from '@touchstone/domain'
import { reportWords } from '../../../messages/call-report.js'
import { Bars } from './bars.js'
import styles from './report.module.css'
import { Section } from './section.js'

const words = reportWords.survey

export function SurveyTold({ survey }: { readonly survey: NonNullable<ReportOverview['survey']> }) {
  const { results, statements } = survey
  if (results.respondents === 0)
    return (
      <Section id="survey" heading={words.heading}>
        <p>{words.none}</p>
      </Section>
    )
  const named = new Map(statements.map((one) => [one.lineageId, one]))
  return (
    <Section id="survey" heading={words.heading}>
      <p>{words.lead(reportWords.people(results.respondents), results.invited)}</p>
      <p>{words.method}</p>
      <p>
        {words.index}: <code>{results.formula}</code>. {words.cutOff(results.cutOff.toFixed(2))}
      </p>
      <Weights results={results} named={named} />
      <details className={styles.more}>
        <summary>{words.allStatements(results.performance.length)}</summary>
        <Ratings results={results} named={named} />
      </details>
    </Section>
  )
}

interface Props {
  readonly results: SurveyResults
  readonly named: ReadonlyMap<LineageId, StatementName>
}

function Weights({ results: { weights, reliability }, named }: Props) {
  const most = Math.max(0.01, ...weights.map(({ weight }) => weight ?? 0))
  const alpha = new Map(reliability.map((one) => [one.area, one.alpha]))
  return (
    <Bars
      caption={words.areas}
      heads={[reportWords.said.area, words.weight, words.reliability]}
      rows={weights.map(({ area, weight }) => ({
        key: area,
        name: <Named of={named.get(area)} />,
        figures: [weight === null ? '–' : reportWords.percent(weight), alpha.get(area)?.toFixed(2) ?? '–'],
        share: (weight ?? 0) / most,
      }))}
    />
  )
}

function Ratings({ results: { performance }, named }: Props) {
  const heads = [words.n, words.performed, words.frequency, words.importance, words.criticality, words.index]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways has to be reached by keyboard
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.performance}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.statement}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.figure}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {performance.map((one) => (
            <tr key={one.lineageId}>
              <th scope="row">
                <Named of={named.get(one.lineageId)} />
                {one.belowCutOff && <span className={styles.marked}>{words.below}</span>}
              </th>
              {one.suppressed ? (
                <td colSpan={heads.length} className={styles.soft}>
                  {words.few}
                </td>
              ) : (
                [
                  String(one.n),
                  one.notPerformed === null ? '–' : reportWords.percent(1 - one.notPerformed),
                  told(one.frequency),
                  told(one.importance),
                  told(one.criticality),
                  one.index?.toFixed(2) ?? '–',
                ].map((figure, at) => (
                  <td key={at} className={styles.figure}>
                    {figure}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Named({ of }: { readonly of: StatementName | undefined }) {
  return (
    <>
      <span className={styles.code}>{of?.code}</span> {of?.name}
    </>
  )
}

/** The mean with its spread. */
function told({ mean, spread }: SurveyResults['performance'][number]['importance']): string {
  return mean === null ? '–' : `${mean.toFixed(1)} ± ${(spread ?? 0).toFixed(1)}`
}
