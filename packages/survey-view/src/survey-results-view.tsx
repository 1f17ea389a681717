import type { LineageId, Statement, SurveyBreakdown, SurveyGroup, SurveyResults } from '@touchstone/domain'
import { useMemo } from 'react'
import { DutyAreas } from './duty-areas'
import { GroupComparison } from './group-comparison'
import { BelowCutOff, Ksas, PerformanceStandards } from './rated-statements'
import { type GroupName, groupName, Respondents } from './respondents'
import { surveyText as text } from './words'

export interface SurveyResultsViewProps {
  readonly results: SurveyResults
  /** Of the frozen draft that was rated. */
  readonly statements: readonly Statement[]
  /** The language the statements are written in. */
  readonly language: string
  /** Where the words of a statement are read. */
  readonly hrefOf: (lineageId: LineageId) => string
  /** What a category, a country, a sector or a span of years is called. */
  readonly named: GroupName
  readonly breakdown: (by: SurveyGroup) => Promise<SurveyBreakdown>
  readonly csvHref: string
}

/** Sections below the heading of the page that shows them. Style: `@touchstone/survey-view/survey.css`. */
export function SurveyResultsView(props: SurveyResultsViewProps) {
  const { results, statements, language, hrefOf, csvHref } = props
  const names = useMemo(
    () => ({ language, hrefOf, byLineage: new Map(statements.map((one) => [one.lineageId, one])) }),
    [language, hrefOf, statements],
  )
  const named = groupName(props.named)
  if (results.respondents === 0) return <p>{text.nobody}</p>
  if (results.respondents < results.smallestCell)
    return (
      <p>
        {text.people(results.respondents)}. {text.tooFew}
      </p>
    )
  return (
    <div className="ts-sv">
      <p>
        {text.people(results.respondents)}
        {results.invited > 0 && text.invited(results.invited)}.{' '}
        <a href={csvHref} download>
          {text.download}
        </a>
      </p>
      <details className="ts-sv-folded">
        <summary>{text.method}</summary>
        <div className="ts-sv-method">
          <p>{text.scales}</p>
          <p>{text.index(results.cutOff)}</p>
          <p>
            <code>{results.formula}</code>
          </p>
          <p>{text.weight}</p>
          <p>{text.reliability}</p>
        </div>
      </details>
      <p className="ts-sv-soft">{text.hiding}</p>
      <DutyAreas results={results} names={names} />
      <BelowCutOff results={results} names={names} />
      <PerformanceStandards results={results} names={names} />
      <Ksas results={results} names={names} />
      <Respondents results={results} named={named} />
      <GroupComparison results={results} names={names} named={named} breakdown={props.breakdown} />
    </div>
  )
}
