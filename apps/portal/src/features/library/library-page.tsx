import { libraryAddresses, type LibraryStandard } from '@touchstone/contract'
import { IssuerId } from '@touchstone/domain'
import { Link, useLocation, useSearch } from 'wouter'
import { libraryWords } from '../../messages/library.js'
import { paths } from '../../paths.js'
import { Button } from '../../shared/button.js'
import { Loading } from '../../shared/loading.js'
import { Refusal } from '../../shared/refusal.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import styles from './library.module.css'
import { StandardCard } from './standard-card.js'

const words = libraryWords.list

export default function LibraryPage() {
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
      {answer.state === 'answered' && answer.value.length > 0 && <Standards standards={answer.value} />}
    </div>
  )
}

/** All standards, or one issuer's: which stands in the address. */
function Standards({ standards }: { readonly standards: readonly LibraryStandard[] }) {
  const asked = IssuerId.safeParse(new URLSearchParams(useSearch()).get('issuer'))
  const [, go] = useLocation()
  const issuers = [...new Map(standards.map(({ issuerId, issuerName }) => [issuerId, issuerName]))]
  const shown = asked.success ? standards.filter(({ issuerId }) => issuerId === asked.data) : standards
  return (
    <>
      <div className={styles.bar}>
        <SearchBox />
        {issuers.length > 1 && (
          <label>
            <span>{words.issuer}</span>
            <select
              value={asked.success ? asked.data : ''}
              onChange={({ currentTarget: { value } }) =>
                go(value === '' ? paths.standards() : `${paths.standards()}?issuer=${value}`)
              }
            >
              <option value="">{words.allIssuers}</option>
              {issuers.map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <p role="status" className={styles.soft}>
        {words.shown(shown.length)}
      </p>
      <ul className={styles.list}>
        {shown.map((standard) => (
          <li key={standard.id}>
            <StandardCard standard={standard} />
          </li>
        ))}
      </ul>
      <p className={styles.feed}>
        <a
          href={asked.success ? libraryAddresses.issuerFeed(asked.data) : libraryAddresses.feed()}
          type="application/atom+xml"
        >
          {words.feed}
        </a>{' '}
        · <Link href={paths.search()}>{libraryWords.find.heading}</Link>
      </p>
    </>
  )
}

function SearchBox() {
  const [, go] = useLocation()
  return (
    <search>
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault()
          const q = new FormData(event.currentTarget).get('q')
          go(paths.search({ q: typeof q === 'string' ? q.trim() : '' }))
        }}
      >
        <label>
          <span>{libraryWords.find.heading}</span>
          <input name="q" type="search" autoComplete="off" maxLength={200} />
        </label>
        <Button type="submit">{libraryWords.find.search}</Button>
      </form>
    </search>
  )
}
