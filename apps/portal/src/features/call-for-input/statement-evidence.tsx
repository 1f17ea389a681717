// What shaped a published statement: what people said of it when its drafts were out for input, what became of each comment, and how
// those who do the work rated it.
import type { StatementReviews } from '@touchstone/contract'
import { LineageId } from '@touchstone/domain'
import { Link } from 'wouter'
import { callWords } from '../../messages/call-for-input.js'
import { paths } from '../../paths.js'
import { useAnswer } from '../../shared/use-answer.js'
import { api } from './api.js'
import styles from './call.module.css'
import { ListedComment } from './listed-comment.js'

const words = callWords.evidence

type Round = StatementReviews[number]

/** Below the history of a statement; nothing where it was never put out, or where the address is none. */
export function StatementEvidence({ lineageId }: { readonly lineageId: string }) {
  const asked = LineageId.safeParse(lineageId)
  return asked.success ? <Evidence lineageId={asked.data} /> : null
}

function Evidence({ lineageId }: { readonly lineageId: LineageId }) {
  const [answer] = useAnswer(lineageId, (signal) => api.readStatementReviews({ params: { lineageId } }, { signal }))
  if (answer.state !== 'answered') return null
  const rounds = answer.value.filter(({ comments, rating }) => comments.length > 0 || rating !== null)
  if (rounds.length === 0) return null
  return (
    <section className={styles.evidence}>
      <h2>{words.heading}</h2>
      <p className={styles.soft}>{words.lead}</p>
      {rounds.map((one) => (
        <RoundEvidence key={one.round.id} evidence={one} />
      ))}
    </section>
  )
}

function RoundEvidence({ evidence: { round, comments, rating } }: { readonly evidence: Round }) {
  return (
    <>
      <h3>
        <Link href={paths.call(round.id)}>{round.title}</Link>
      </h3>
      {rating !== null && <p>{ratingSentence(rating)}</p>}
      {comments.length === 0 ? (
        <p className={styles.soft}>{words.none}</p>
      ) : (
        <ul className={styles.comments}>
          {comments.map((comment) => (
            <ListedComment key={comment.id} roundId={round.id} comment={comment} />
          ))}
        </ul>
      )}
    </>
  )
}

function ratingSentence({ suppressed, n, importance, notPerformed }: NonNullable<Round['rating']>): string {
  if (suppressed || importance.mean === null) return words.tooFew
  return words.rated(n, importance.mean.toFixed(1), Math.round((1 - (notPerformed ?? 0)) * 100))
}
