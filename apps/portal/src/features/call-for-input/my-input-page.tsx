// The status page behind a private link. The token stands behind the # of the address, which a browser sends to nobody.
import { ApiProblem, type MyInput } from '@touchstone/contract'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { sentenceFor } from '../../error-messages.js'
import { callWords } from '../../messages/call-for-input.js'
import { paths } from '../../paths.js'
import { Button, buttonLook } from '../../shared/button.js'
import { Loading } from '../../shared/loading.js'
import { Message } from '../../shared/message.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import styles from './call.module.css'
import { readKept, writeKept } from './kept-input.js'
import { closingWords } from './moments.js'
import { MyCommentCard } from './my-comment-card.js'
import { MySurvey } from './survey/my-survey.js'

const words = callWords.mine

export default function MyInputPage() {
  useTitle(words.title, { indexed: false })
  const [token, setToken] = useState(() => globalThis.location.hash.slice(1))
  useEffect(() => {
    const follow = () => setToken(globalThis.location.hash.slice(1))
    globalThis.addEventListener('hashchange', follow)
    return () => globalThis.removeEventListener('hashchange', follow)
  }, [])
  return token === '' ? <NoLink heading={words.noLink} body={words.noLinkText} /> : <Mine key={token} token={token} />
}

function NoLink({ heading, body }: { readonly heading: string; readonly body: string }) {
  return (
    <Message heading={heading} body={body}>
      <Link className={buttonLook('plain')} href={paths.calls()}>
        {callWords.round.all}
      </Link>
    </Message>
  )
}

function Mine({ token }: { readonly token: string }) {
  const [answer, askAgain] = useAnswer(token, (signal) => api.readMyInput({ body: { token } }, { signal }))
  const [changed, setChanged] = useState<MyInput>()
  const mine = changed ?? (answer.state === 'answered' ? answer.value : undefined)
  // From now on this browser needs no further confirmation in this round.
  const roundId = mine?.round.id
  useEffect(() => {
    if (roundId !== undefined) writeKept(roundId, { ...readKept(roundId), token })
  }, [roundId, token])
  if (mine !== undefined) return <MineView mine={mine} token={token} show={setChanged} />
  if (answer.state === 'refused') {
    return answer.problem.is('review_link_invalid') ? (
      <NoLink heading={words.invalid} body={words.invalidText} />
    ) : (
      <Refusal heading={words.invalid} problem={answer.problem} askAgain={askAgain} />
    )
  }
  return <Loading />
}

function MineView({
  mine,
  token,
  show,
}: {
  readonly mine: MyInput
  readonly token: string
  readonly show: (mine: MyInput) => void
}) {
  const { round, comments } = mine
  const [refusal, setRefusal] = useState('')
  const [busy, setBusy] = useState(false)

  /** @returns whether it was done */
  async function act(work: () => Promise<MyInput>): Promise<boolean> {
    setBusy(true)
    setRefusal('')
    try {
      show(await work())
      return true
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setRefusal(sentenceFor(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.page}>
      <Link className={styles.back} href={paths.call(round.id)}>
        {round.title}
      </Link>
      <h1>{mine.confirmed ? words.title : words.confirmHeading}</h1>
      {!mine.confirmed && (
        <div className={styles.note}>
          <p>{words.confirmText}</p>
          {/* Scanners that open links in mail do not press it. */}
          <p className={styles.actions}>
            <Button disabled={busy} onClick={() => act(() => api.confirmInput({ body: { token } }))}>
              {words.confirm}
            </Button>
          </p>
        </div>
      )}
      <p>
        {callWords.status[round.status]}. {closingWords(round)}.
      </p>
      <p className={styles.soft}>{words.keep}</p>
      <div role="alert">{refusal !== '' && <p className={styles.refused}>{refusal}</p>}</div>
      {comments.length === 0 && mine.survey === null && <p>{words.none}</p>}
      <ul className={styles.comments}>
        {comments.map((comment) => (
          <li key={comment.id} className={styles.comment}>
            <MyCommentCard comment={comment} roundId={round.id} token={token} busy={busy} act={act} />
          </li>
        ))}
      </ul>
      <MySurvey mine={mine} />
    </div>
  )
}
