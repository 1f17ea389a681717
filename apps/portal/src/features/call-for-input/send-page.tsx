// What waits in this browser is read over and sent, wherever in the call it was written or chosen.
import { ReviewRoundId } from '@touchstone/domain'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { callWords } from '../../messages/call-for-input.js'
import { shell } from '../../messages/shell.js'
import { paths } from '../../paths.js'
import { Loading } from '../../shared/loading.js'
import { Message } from '../../shared/message.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { useKeptInput } from './kept-input.js'
import { type CallWithDraft, readCallAndDraft } from './read-call.js'
import { SendInput } from './send-input.js'

export default function SendPage({ roundId }: { readonly roundId: string }) {
  const id = ReviewRoundId.safeParse(roundId)
  useTitle(callWords.send.heading, { indexed: false })
  if (!id.success) return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <Send roundId={id.data} />
}

function Send({ roundId }: { readonly roundId: ReviewRoundId }) {
  const [answer, askAgain] = useAnswer(roundId, (signal) => readCallAndDraft(roundId, signal))
  switch (answer.state) {
    case 'asking':
      return <Loading />
    case 'refused':
      return <Refusal heading={callWords.round.noAnswer} problem={answer.problem} askAgain={askAgain} />
    case 'answered':
      return <SendKept {...answer.value} />
  }
}

function SendKept({ round, draft }: CallWithDraft) {
  const [kept, change] = useKeptInput(round.id)
  const [, go] = useLocation()
  const statements = useMemo(() => new Map(draft.statements.map((one) => [one.lineageId, one])), [draft])
  const toDraft = () => go(paths.callDraft(round.id))
  return (
    <SendInput
      round={round}
      statements={statements}
      kept={kept}
      change={change}
      edit={(comment) => {
        change({ writing: comment, comments: kept.comments.filter(({ key }) => key !== comment.key) })
        toDraft()
      }}
      back={toDraft}
    />
  )
}
