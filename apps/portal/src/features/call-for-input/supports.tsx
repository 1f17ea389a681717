// Supporting what somebody else wrote: at once in a browser that has opened its link, else chosen here and sent with the rest.
import { ApiProblem, type MyInput, type PublicComment, type PublicRound } from '@touchstone/contract'
import type { CommentId } from '@touchstone/domain'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { sentenceFor } from '../../error-messages.js'
import { commentWords } from '../../messages/call-comments.js'
import { callWords } from '../../messages/call-for-input.js'
import { paths } from '../../paths.js'
import { Button, buttonLook } from '../../shared/button.js'
import { api } from './api.js'
import styles from './call.module.css'
import { type KeptInput, useKeptInput } from './kept-input.js'
import { takesInput } from './moments.js'

const words = commentWords.support

export interface Supports {
  readonly kept: KeptInput
  /** `undefined` where the call takes no input. */
  readonly toggle: ((comment: PublicComment) => Promise<void>) | undefined
  readonly given: ReadonlySet<CommentId>
  readonly own: ReadonlySet<CommentId>
  /** Given since the page was read, so that its figure does not know it. */
  readonly news: ReadonlySet<CommentId>
  readonly busy: boolean
  readonly refusal: { readonly id: CommentId; readonly sentence: string } | undefined
}

export function useSupports(round: PublicRound): Supports {
  const [kept, change] = useKeptInput(round.id)
  const [mine, setMine] = useState<Pick<MyInput, 'supported' | 'comments'>>({ supported: [], comments: [] })
  const [news, setNews] = useState<ReadonlySet<CommentId>>(new Set())
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Supports['refusal']>()
  const { token } = kept
  useEffect(() => {
    if (token === null) return undefined
    const abort = new AbortController()
    // Without an answer everything can be done all the same: a support given twice counts once.
    api.readMyInput({ body: { token } }, { signal: abort.signal }).then(setMine, () => undefined)
    return () => abort.abort()
  }, [token])

  const choose = ({ id, number }: PublicComment) => {
    const others = kept.supports.filter((one) => one.id !== id)
    change({ supports: others.length < kept.supports.length ? others : [...others, { id, number }] })
  }
  const toggle = async (comment: PublicComment) => {
    setRefusal(undefined)
    if (token === null || kept.supports.some(({ id }) => id === comment.id)) return choose(comment)
    setBusy(true)
    try {
      setMine(await api.supportComment({ params: { commentId: comment.id }, body: { token } }))
      setNews((before) => new Set(before).add(comment.id))
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      if (error.is('review_link_invalid')) {
        change({ token: null })
        choose(comment)
      } else setRefusal({ id: comment.id, sentence: sentenceFor(error) })
    } finally {
      setBusy(false)
    }
  }
  return {
    kept,
    toggle: takesInput(round) ? toggle : undefined,
    given: new Set(mine.supported),
    own: new Set(mine.comments.map(({ id }) => id)),
    news,
    busy,
    refusal,
  }
}

export function SupportAction({ comment, supports }: { readonly comment: PublicComment; readonly supports: Supports }) {
  const { kept, toggle, given, own, busy, refusal } = supports
  if (toggle === undefined) return null
  const { id, number } = comment
  const isChosen = kept.supports.some((one) => one.id === id)
  const said = own.has(id) ? words.own : given.has(id) ? words.given : isChosen ? words.chosen : ''
  return (
    <>
      <p className={styles.actions}>
        {!own.has(id) && !given.has(id) && !isChosen && (
          <Button look="plain" disabled={busy} aria-label={words.giveTo(number)} onClick={() => toggle(comment)}>
            {words.give}
          </Button>
        )}
        <span role="status" className={styles.given}>
          {said}
        </span>
        {isChosen && (
          <Button look="plain" aria-label={words.takeBackFrom(number)} onClick={() => toggle(comment)}>
            {words.takeBack}
          </Button>
        )}
      </p>
      <div role="alert">{refusal?.id === id && <p className={styles.refused}>{refusal.sentence}</p>}</div>
    </>
  )
}

/** What waits in this browser to be sent, in reach of the thumb. */
export function UnsentBar({ round, kept }: { readonly round: PublicRound; readonly kept: KeptInput }) {
  if (!takesInput(round) || kept.comments.length + kept.supports.length === 0) return null
  return (
    <aside className={styles.bar}>
      <span role="status">{words.bar(kept.comments.length, kept.supports.length)}</span>
      <Link className={buttonLook()} href={paths.callSend(round.id)}>
        {callWords.send.open}
      </Link>
    </aside>
  )
}
