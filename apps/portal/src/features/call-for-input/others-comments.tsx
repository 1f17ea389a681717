import type { PublicComment, PublicRound } from '@touchstone/contract'
import { ApiProblem } from '@touchstone/contract'
import { useEffect, useState } from 'react'
import { sentenceFor } from '../../error-messages.js'
import { callWords } from '../../messages/call-for-input.js'
import { Button } from '../../shared/button.js'
import { api } from './api.js'
import styles from './call.module.css'
import { ListedComment } from './listed-comment.js'

const words = callWords.round
const AT_ONCE = 20

/** What others said and what became of it, a page at a time. */
export function OthersComments({ round }: { readonly round: PublicRound }) {
  const [items, setItems] = useState<readonly PublicComment[]>([])
  const [next, setNext] = useState<string | null>('0')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()

  async function read(after: string) {
    setBusy(true)
    try {
      const query = { after, limit: AT_ONCE }
      const page = await api.listCallComments({ params: { roundId: round.id }, query })
      setItems((before) => (after === '0' ? page.items : [...before, ...page.items]))
      setNext(page.next)
      setProblem(undefined)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  useEffect(() => {
    void read('0')
    // oxlint-disable-next-line react/exhaustive-deps -- asked once for each round
  }, [round.id])

  const waits =
    round.visibility === 'after_close'
      ? words.listedLater
      : round.visibility === 'after_moderation'
        ? words.listedModerated
        : words.listedNone
  return (
    <section>
      <h2>{words.listed}</h2>
      {!busy && items.length === 0 && problem === undefined && <p className={styles.soft}>{waits}</p>}
      <ul className={styles.comments}>
        {items.map((comment) => (
          <ListedComment key={comment.id} comment={comment} />
        ))}
      </ul>
      <div role="alert">{problem !== undefined && <p className={styles.refused}>{sentenceFor(problem)}</p>}</div>
      {next !== null && items.length > 0 && (
        <Button look="plain" disabled={busy} onClick={() => read(next)}>
          {words.more}
        </Button>
      )}
    </section>
  )
}
