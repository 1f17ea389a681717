// All comments of a call that may be read. What is asked for stands in the address, so that a selection can be sent to somebody.
import { CommentFilter, type Participation, type PublicComment } from '@touchstone/contract'
import { ApiProblem } from '@touchstone/contract'
import { ReviewRoundId } from '@touchstone/domain'
import { useEffect, useState } from 'react'
import { Link, useSearch } from 'wouter'
import { sentenceFor } from '../../error-messages.js'
import { commentWords } from '../../messages/call-comments.js'
import { callWords } from '../../messages/call-for-input.js'
import { shell } from '../../messages/shell.js'
import { paths } from '../../paths.js'
import { Button } from '../../shared/button.js'
import { Loading } from '../../shared/loading.js'
import { Message } from '../../shared/message.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import styles from './call.module.css'
import { CommentFilters } from './comment-filters.js'
import { ListedComment } from './listed-comment.js'
import { waitsFor } from './others-comments.js'
import { type CallWithDraft, readCallAndDraft } from './read-call.js'
import { UnsentBar, useSupports } from './supports.js'

const words = commentWords.list
const AT_ONCE = 20

interface Read extends CallWithDraft {
  readonly took: Participation
}

export default function CommentsPage({ roundId }: { readonly roundId: string }) {
  const id = ReviewRoundId.safeParse(roundId)
  useTitle(words.title)
  if (!id.success) return <Message heading={shell.notFound.heading} body={shell.notFound.body} />
  return <Comments roundId={id.data} />
}

function Comments({ roundId }: { readonly roundId: ReviewRoundId }) {
  const [answer, askAgain] = useAnswer(roundId, async (signal): Promise<Read> => {
    const [call, took] = await Promise.all([
      readCallAndDraft(roundId, signal),
      api.readCallParticipation({ params: { roundId } }, { signal }),
    ])
    return { ...call, took }
  })
  switch (answer.state) {
    case 'asking':
      return <Loading />
    case 'refused':
      return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
    case 'answered':
      return <CommentsView {...answer.value} />
  }
}

function CommentsView({ round, draft, took }: Read) {
  useTitle(`${words.title}: ${round.title}`)
  const supports = useSupports(round)
  const asked = Object.fromEntries([...new URLSearchParams(useSearch())].filter(([, value]) => value !== ''))
  const parsed = CommentFilter.safeParse({ ...asked, limit: AT_ONCE })
  const filter = parsed.success ? parsed.data : CommentFilter.parse({ limit: AT_ONCE })
  const { items, total, next, busy, problem, more } = usePages(round.id, filter)
  const isFiltered = Object.keys(asked).some((name) => name !== 'order')
  return (
    <div className={styles.page}>
      <Link className={styles.back} href={paths.call(round.id)}>
        {round.title}
      </Link>
      <h1>{words.heading}</h1>
      <CommentFilters key={JSON.stringify(asked)} asked={asked} draft={draft} took={took} roundId={round.id} />
      {!parsed.success && <p className={styles.note}>{words.forgotten}</p>}
      <p role="status" className={styles.soft}>
        {total !== undefined && words.found(total)}
      </p>
      {total === 0 && (isFiltered ? <NothingFits roundId={round.id} /> : <p>{waitsFor(round)}</p>)}
      <ul className={styles.comments}>
        {items.map((comment) => (
          <ListedComment key={comment.id} roundId={round.id} comment={comment} supports={supports} />
        ))}
      </ul>
      <div role="alert">{problem !== undefined && <p className={styles.refused}>{sentenceFor(problem)}</p>}</div>
      {next !== null && (
        <Button look="plain" disabled={busy} onClick={more}>
          {callWords.round.more}
        </Button>
      )}
      <UnsentBar round={round} kept={supports.kept} />
    </div>
  )
}

function NothingFits({ roundId }: { readonly roundId: ReviewRoundId }) {
  return (
    <p>
      {words.nothing} <Link href={paths.callComments(roundId)}>{words.clear}</Link>
    </p>
  )
}

/** A page after the other, from the first whenever something else is asked for. */
function usePages(roundId: ReviewRoundId, filter: CommentFilter) {
  const [items, setItems] = useState<readonly PublicComment[]>([])
  const [next, setNext] = useState<string | null>(null)
  const [total, setTotal] = useState<number>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()

  async function read(after: string | undefined, signal?: AbortSignal) {
    setBusy(true)
    try {
      const query = after === undefined ? filter : { ...filter, after }
      const page = await api.listCallComments({ params: { roundId }, query }, signal ? { signal } : {})
      setItems((before) => (after === undefined ? page.items : [...before, ...page.items]))
      setNext(page.next)
      setTotal(page.total)
      setProblem(undefined)
    } catch (error) {
      if (signal?.aborted === true) return
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  useEffect(() => {
    const abort = new AbortController()
    void read(undefined, abort.signal)
    return () => abort.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- asked anew when something else is asked for
  }, [roundId, JSON.stringify(filter)])
  return { items, next, total, busy, problem, more: () => read(next ?? undefined) }
}
