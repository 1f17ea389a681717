import '@touchstone/survey-view/survey.css'
import { callForInput, type PublicRound, type RoundDraft, urlOf } from '@touchstone/contract'
import { ReviewRoundId, StakeholderCategory, type SurveyGroup, type SurveyResults } from '@touchstone/domain'
import { SurveyResultsView } from '@touchstone/survey-view'
import { Link } from 'wouter'
import { callWords } from '../../../messages/call-for-input.js'
import { shell } from '../../../messages/shell.js'
import { surveyWords } from '../../../messages/survey.js'
import { paths } from '../../../paths.js'
import { Loading } from '../../../shared/loading.js'
import { Message } from '../../../shared/message.js'
import { Refusal } from '../../../shared/refusal.js'
import { useAnswer } from '../../../shared/use-answer.js'
import { useTitle } from '../../../shared/use-title.js'
import { api } from '../api.js'
import callStyles from '../call.module.css'
import { countryName } from '../country-name.js'
import styles from './survey.module.css'

const words = surveyWords.results

/** What the survey of a closed round found. */
export default function SurveyResultsPage({ roundId }: { readonly roundId: string }) {
  const id = ReviewRoundId.safeParse(roundId)
  useTitle(words.title)
  if (!id.success) return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <Results roundId={id.data} />
}

function Results({ roundId }: { readonly roundId: ReviewRoundId }) {
  const [answer, askAgain] = useAnswer(roundId, (signal) => readAll(roundId, signal))
  switch (answer.state) {
    case 'asking':
      return <Loading />
    case 'refused':
      return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
    case 'answered':
      return <ResultsView {...answer.value} />
  }
}

interface All {
  readonly round: PublicRound
  readonly draft: RoundDraft
  readonly results: SurveyResults
}

async function readAll(roundId: ReviewRoundId, signal: AbortSignal): Promise<All> {
  const params = { roundId }
  const [round, draft, results] = await Promise.all([
    api.readCall({ params }, { signal }),
    api.readCallDraft({ params }, { signal }),
    api.readCallSurveyResults({ params }, { signal }),
  ])
  return { round, draft, results }
}

function ResultsView({ round, draft, results }: All) {
  const params = { roundId: round.id }
  return (
    <div className={`${callStyles.page} ${styles.results}`}>
      <Link className={callStyles.back} href={paths.call(round.id)}>
        {surveyWords.back}
      </Link>
      <p className={callStyles.kicker}>
        {callWords.round.version(round.designation, round.draft.number)} · {callWords.round.draft(draft.draftNumber)}
      </p>
      <h1>{words.title}</h1>
      <SurveyResultsView
        results={results}
        statements={draft.statements}
        language={draft.details.language}
        hrefOf={(lineageId) => `${paths.callDraft(round.id)}#${lineageId}`}
        named={named}
        breakdown={(by) => api.readCallSurveyBreakdown({ params: { ...params, by } })}
        csvHref={urlOf(callForInput.downloadCallSurveyResults, { params })}
      />
    </div>
  )
}

function named(by: SurveyGroup, value: string): string {
  if (by === 'country') return countryName(value)
  if (by === 'experience') return words.years(value)
  const category = by === 'category' ? StakeholderCategory.safeParse(value) : undefined
  return category?.success ? callWords.categories[category.data] : value
}
