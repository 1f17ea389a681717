import { ReviewRoundId } from '@touchstone/domain'
import { callWords } from '../../messages/call-for-input.js'
import { shell } from '../../messages/shell.js'
import { Loading } from '../../shared/loading.js'
import { Message } from '../../shared/message.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { DraftView } from './draft-view.js'
import { readCallAndDraft } from './read-call.js'

const words = callWords.reading

export default function DraftPage({ roundId }: { readonly roundId: string }) {
  const id = ReviewRoundId.safeParse(roundId)
  useTitle(callWords.list.title)
  if (!id.success) return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <Draft roundId={id.data} />
}

function Draft({ roundId }: { readonly roundId: ReviewRoundId }) {
  const [answer, askAgain] = useAnswer(roundId, (signal) => readCallAndDraft(roundId, signal))
  switch (answer.state) {
    case 'asking':
      return <Loading />
    case 'refused':
      return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
    case 'answered':
      return <DraftView {...answer.value} />
  }
}
