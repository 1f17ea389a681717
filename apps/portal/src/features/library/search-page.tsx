import { LibrarySearchQuery, SHORTEST_SEARCH, type LibrarySearch } from '@touchstone/contract'
import { StatementType } from '@touchstone/domain'
import { useId } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { libraryWords } from '../../messages/library.js'
import { paths } from '../../paths.js'
import { Button } from '../../shared/button.js'
import { Loading } from '../../shared/loading.js'
import { Refusal } from '../../shared/refusal.js'
import { useSite } from '../../shared/site.js'
import { useAnswer } from '../../shared/use-answer.js'
import { useTitle } from '../../shared/use-title.js'
import { api } from './api.js'
import styles from './search.module.css'

const words = libraryWords.find

/** All published statements; what is searched for stands in the address, so that a search can be sent to somebody. */
export default function SearchPage() {
  const asked = Object.fromEntries(new URLSearchParams(useSearch()))
  const query = LibrarySearchQuery.safeParse(asked)
  useTitle(query.success ? words.titleFor(query.data.q) : words.title, { indexed: false })
  return (
    <div className={styles.page}>
      <h1>{words.heading}</h1>
      <SearchForm key={JSON.stringify(asked)} asked={asked} />
      {query.success ? (
        <Results query={query.data} />
      ) : (
        (asked['q'] ?? '') !== '' && <p role="status">{words.tooShort}</p>
      )}
    </div>
  )
}

function SearchForm({ asked }: { readonly asked: Readonly<Record<string, string>> }) {
  const [, go] = useLocation()
  const issuers = useSite()?.issuers ?? []
  const id = useId()
  const submit = (form: HTMLFormElement) => go(paths.search(entriesOf(form)))
  return (
    <search>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          submit(event.currentTarget)
        }}
      >
        <label className={styles.words}>
          <span>{words.label}</span>
          <input
            name="q"
            type="search"
            defaultValue={asked['q'] ?? ''}
            minLength={SHORTEST_SEARCH}
            maxLength={200}
            autoComplete="off"
          />
        </label>
        <Button type="submit">{words.search}</Button>
        <label>
          <span>{words.type}</span>
          <select
            name="type"
            defaultValue={asked['type'] ?? ''}
            onChange={(event) => event.currentTarget.form && submit(event.currentTarget.form)}
          >
            <option value="">{words.allTypes}</option>
            {StatementType.options.map((type) => (
              <option key={type} value={type}>
                {libraryWords.types[type]}
              </option>
            ))}
          </select>
        </label>
        <label htmlFor={id}>
          <span>{words.versions}</span>
          <select
            id={id}
            name="versions"
            defaultValue={asked['versions'] ?? ''}
            onChange={(event) => event.currentTarget.form && submit(event.currentTarget.form)}
          >
            <option value="">{words.inForce}</option>
            <option value="all">{words.allVersions}</option>
          </select>
        </label>
        {issuers.length > 1 && (
          <label>
            <span>{libraryWords.list.issuer}</span>
            <select
              name="issuer"
              defaultValue={asked['issuer'] ?? ''}
              onChange={(event) => event.currentTarget.form && submit(event.currentTarget.form)}
            >
              <option value="">{libraryWords.list.allIssuers}</option>
              {issuers.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </form>
    </search>
  )
}

function entriesOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']),
  )
}

function Results({ query }: { readonly query: LibrarySearchQuery }) {
  const [answer, askAgain] = useAnswer(JSON.stringify(query), (signal) => api.searchLibrary({ query }, { signal }))
  if (answer.state === 'asking') return <Loading />
  if (answer.state === 'refused')
    return <Refusal heading={words.noAnswer} problem={answer.problem} askAgain={askAgain} />
  const { statements, found, left } = answer.value
  return (
    <>
      <p role="status" className={styles.count}>
        {words.found(statements, found.length + left)}
      </p>
      {statements === 0 && <NothingFound query={query} />}
      {found.map((one) => (
        <Found key={one.versionId} found={one} q={query.q} />
      ))}
      {left > 0 && <p>{words.left(left)}</p>}
    </>
  )
}

function NothingFound({ query }: { readonly query: LibrarySearchQuery }) {
  return (
    <div className={styles.none}>
      <p>{words.otherWords}</p>
      {query.versions === 'in_force' && (
        <p>
          <Link href={paths.search({ ...query, versions: 'all' })}>{words.inAllVersions}</Link>
        </p>
      )}
    </div>
  )
}

function Found({ found, q }: { readonly found: LibrarySearch['found'][number]; readonly q: string }) {
  const { standardId, designation, issuerName, versionId, number, title, status, statements, hits } = found
  return (
    <section className={styles.found} aria-labelledby={versionId}>
      <p className={styles.soft}>
        {designation} · {libraryWords.list.version(number)}
        {status !== 'published' && ` · ${libraryWords.status[status]}`} · {issuerName}
      </p>
      <h2 id={versionId} dir="auto">
        <Link href={paths.standardVersion(standardId, number)}>{title}</Link>
      </h2>
      <ol className={styles.hits}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <HitLink hit={hit} />
          </li>
        ))}
      </ol>
      {statements > hits.length && (
        <p>
          <Link href={paths.standardVersion(standardId, number, q)}>{words.all(statements, number)}</Link>
        </p>
      )}
    </section>
  )
}

/** Where the title itself holds the match, it is marked there and not said twice. */
function HitLink({ hit }: { readonly hit: LibrarySearch['found'][number]['hits'][number] }) {
  const [before, match, after] = hit.passage
  const passage = (
    <>
      {before}
      <mark>{match}</mark>
      {after}
    </>
  )
  const inTitle = `${before}${match}${after}` === hit.title
  return (
    <Link href={paths.statementPage(hit.id)}>
      <span className={styles.name}>
        {hit.code !== null && <b>{hit.code}</b>} <span dir="auto">{inTitle ? passage : hit.title}</span>{' '}
        <span className={styles.type}>{hit.typeLabel ?? libraryWords.types[hit.type]}</span>
      </span>
      {!inTitle && (
        <span className={styles.passage} dir="auto">
          {passage}
        </span>
      )}
    </Link>
  )
}
