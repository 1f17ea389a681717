import type { PublicRound } from '@touchstone/contract'
import { Link } from 'wouter'
import { sentenceFor } from '../../error-messages.js'
import { commentWords } from '../../messages/call-comments.js'
import { callWords } from '../../messages/call-for-input.js'
import { paths } from '../../paths.js'
import { buttonLook } from '../../shared/button.js'
import { useAnswer } from '../../shared/use-answer.js'
import { api } from './api.js'
import styles from './call.module.css'
import { ListedComment } from './listed-comment.js'
import { type Supports, UnsentBar, useSupports } from './supports.js'

const words = callWords.round
const SHOWN = 5

/** What others said and is supported most; the rest has a page of its own. */
export function OthersComments({ round }: { readonly round: PublicRound }) {
  const supports = useSupports(round)
  return (
    <>
      <section>
        <h2>{words.listed}</h2>
        <MostSupported round={round} supports={supports} />
      </section>
      <UnsentBar round={round} kept={supports.kept} />
    </>
  )
}

function MostSupported({ round, supports }: { readonly round: PublicRound; readonly supports: Supports }) {
  const [answer] = useAnswer(round.id, (signal) =>
    api.listCallComments({ params: { roundId: round.id }, query: { limit: SHOWN, order: 'supports' } }, { signal }),
  )
  if (answer.state === 'asking') return null
  if (answer.state === 'refused') return <p className={styles.refused}>{sentenceFor(answer.problem)}</p>
  const { items, total } = answer.value
  if (items.length === 0) return <p className={styles.soft}>{waitsFor(round)}</p>
  return (
    <>
      <ul className={styles.comments}>
        {items.map((comment) => (
          <ListedComment key={comment.id} roundId={round.id} comment={comment} supports={supports} />
        ))}
      </ul>
      <p className={`${styles.actions} ${styles.after}`}>
        <Link className={buttonLook('plain')} href={paths.callComments(round.id)}>
          {commentWords.list.all(total)}
        </Link>
      </p>
    </>
  )
}

/** Why there is nothing to be read. */
export function waitsFor({ visibility }: PublicRound): string {
  if (visibility === 'after_close') return words.listedLater
  return visibility === 'after_moderation' ? words.listedModerated : words.listedNone
}
