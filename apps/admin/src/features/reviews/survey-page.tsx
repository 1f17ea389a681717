import '@touchstone/survey-view/survey.css'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { callAddresses, reviewRounds, urlOf } from '@touchstone/contract'
import { IssuerId, ReviewRoundId, StakeholderCategory, type SurveyGroup } from '@touchstone/domain'
import { SurveyResultsView } from '@touchstone/survey-view'
import { useParams } from 'react-router'
import { paths } from '../../paths'
import { Page } from '../../shared/page'
import { useWorkplace } from '../../shared/session'
import { categoryText } from './desk-messages'
import { roundDraftQuery, surveyBreakdownQuery, surveyResultsQuery } from './desk-queries'
import { roundText, surveyText } from './round-messages'
import { roundQuery } from './round-queries'
import { RoundStatusBadge } from './round-status-badge'

/** What the survey of a round found so far. */
export function SurveyPage() {
  const { issuerId } = useWorkplace()
  const { roundId = '' } = useParams()
  const { data: round } = useSuspenseQuery(roundQuery(issuerId, roundId))
  const { data: results } = useSuspenseQuery(surveyResultsQuery(issuerId, roundId))
  const { data: draft } = useSuspenseQuery(roundDraftQuery(issuerId, roundId))
  const queries = useQueryClient()
  const params = { issuerId: IssuerId.parse(issuerId), roundId: ReviewRoundId.parse(roundId) }
  return (
    <Page
      title={surveyText.title}
      edition={round.code}
      crumbs={[
        { label: roundText.title, to: paths.rounds(issuerId) },
        { label: round.title, to: paths.round(issuerId, roundId) },
      ]}
      badge={<RoundStatusBadge status={round.status} />}
      lead={surveyText.lead}
    >
      <SurveyResultsView
        results={results}
        statements={draft.statements}
        language={draft.details.language}
        hrefOf={(lineageId) => `${callAddresses.draft(roundId)}#${lineageId}`}
        named={named}
        breakdown={(by) => queries.fetchQuery(surveyBreakdownQuery(issuerId, roundId, by))}
        csvHref={urlOf(reviewRounds.downloadSurveyResults, { params })}
      />
    </Page>
  )
}

const countries = new Intl.DisplayNames(['en'], { type: 'region' })

function named(by: SurveyGroup, value: string): string {
  if (by === 'country') return countries.of(value) ?? value
  if (by === 'experience') return surveyText.years(value)
  const category = by === 'category' ? StakeholderCategory.safeParse(value) : undefined
  return category?.success ? categoryText[category.data] : value
}
