import { libraryWords } from '../../messages/library.js'
import { Loading } from '../../shared/loading.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import styles from './library.module.css'
import { StandardCard } from './standard-card.js'

export default function LibraryPage() {
  const words = libraryWords.list
  useTitle(words.title)
  const [answer, askAgain] = useAnswer('library', (signal) => api.listLibrary({}, { signal }))
  if (answer.state === 'refused')
    return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
  return (
    <div className={styles.page}>
      <h1>{words.heading}</h1>
      <p className={styles.lead}>{words.lead}</p>
      {answer.state === 'asking' && <Loading />}
      {answer.state === 'answered' && answer.value.length === 0 && <p className={styles.empty}>{words.empty}</p>}
      {answer.state === 'answered' && (
        <ul className={styles.list}>
          {answer.value.map((standard) => (
            <li key={standard.id}>
              <StandardCard standard={standard} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
