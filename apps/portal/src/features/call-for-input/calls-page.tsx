import { libraryAddresses, type PublicRound } from '@touchstone/contract'
import { Link } from 'wouter'
import { callWords } from '../../messages/call-for-input.js'
import { paths } from '../../paths.js'
import { Loading } from '../../shared/loading.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import styles from './call.module.css'
import { closingWords } from './moments.js'

const words = callWords.list

export default function CallsPage() {
  useTitle(words.title)
  const [answer, askAgain] = useAnswer('calls', (signal) => api.listCalls({}, { signal }))
  if (answer.state === 'refused')
    return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
  return (
    <div className={styles.page}>
      <h1>{words.heading}</h1>
      <p className={styles.lead}>
        {words.lead} <a href={libraryAddresses.feed()}>{words.feed}</a>
      </p>
      {answer.state === 'asking' && <Loading />}
      {answer.state === 'answered' && answer.value.length === 0 && <p className={styles.empty}>{words.empty}</p>}
      {answer.state === 'answered' && (
        <ul className={styles.cards}>
          {answer.value.map((round) => (
            <li key={round.id}>
              <Card round={round} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Card({ round }: { readonly round: PublicRound }) {
  return (
    <article className={styles.card}>
      <p className={round.status === 'open' ? styles.open : styles.soft}>{callWords.status[round.status]}</p>
      <h2>
        <Link href={paths.call(round.id)}>{round.title}</Link>
      </h2>
      <p>
        {round.issuerName} · {callWords.round.version(round.designation, round.draft.number)} ·{' '}
        {callWords.round.draft(round.draft.draftNumber)}
      </p>
      <p className={styles.soft}>
        {closingWords(round)} · {callWords.round.comments(round.comments)}
        {round.answered > 0 && `, ${callWords.round.answered(round.answered)}`}
      </p>
    </article>
  )
}
