// The rating survey: the round, its frozen draft, and what somebody known by their link has sent before.
import type { MyInput, PublicRound, RoundDraft } from '@touchstone/contract'
import { ReviewRoundId } from '@touchstone/domain'
import { Link } from 'wouter'
import { shell } from '../../../messages/shell.js'
import { surveyWords as words } from '../../../messages/survey.js'
import { paths } from '../../../paths.js'
import { buttonLook } from '../../../shared/button.js'
import { Loading } from '../../../shared/loading.js'
import { Message } from '../../../shared/message.js'
import { Refusal } from '../../../shared/refusal.js'
import { useAnswer } from '../../../shared/use-answer.js'
import { useTitle } from '../../../shared/use-title.js'
import { api } from '../api.js'
import { readKept } from '../kept-input.js'
import { SurveyView } from './survey-view.js'

export default function SurveyPage({ roundId }: { readonly roundId: string }) {
  const id = ReviewRoundId.safeParse(roundId)
  useTitle(words.title, { indexed: false })
  if (!id.success) return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <Survey roundId={id.data} />
}

function Survey({ roundId }: { readonly roundId: ReviewRoundId }) {
  const [answer, askAgain] = useAnswer(roundId, (signal) => readAll(roundId, signal))
  switch (answer.state) {
    case 'asking':
      return <Loading />
    case 'refused':
      return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
    case 'answered':
      return answer.value.round.survey ? (
        <SurveyView {...answer.value} />
      ) : (
        <Message heading={words.title} body={words.none}>
          <Link className={buttonLook('plain')} href={paths.call(roundId)}>
            {words.back}
          </Link>
        </Message>
      )
  }
}

interface All {
  readonly round: PublicRound
  readonly draft: RoundDraft
  /** `null` for somebody this browser does not know. */
  readonly mine: MyInput | null
}

async function readAll(roundId: ReviewRoundId, signal: AbortSignal): Promise<All> {
  const params = { roundId }
  const { token } = readKept(roundId)
  const [round, draft, mine] = await Promise.all([
    api.readCall({ params }, { signal }),
    api.readCallDraft({ params }, { signal }),
    // A link that works no more is none: they are asked who they are.
    token === null ? null : api.readMyInput({ body: { token } }, { signal }).catch(() => null),
  ])
  return { round, draft, mine: mine?.round.id === roundId ? mine : null }
}
