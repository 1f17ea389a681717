import type { Statement } from '@touchstone/domain'
import { nameOf } from '@touchstone/rich-text'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { libraryWords } from '../../messages/library.js'
import { paths } from '../../paths.js'
import { type Outline, type OutlineNode } from './outline.js'
import { searchStatements, SHORTEST_SEARCH, type Hit } from './search-statements.js'
import styles from './version.module.css'

interface Props {
  readonly outline: Outline
  readonly statements: readonly Statement[]
  readonly hasIntroduction: boolean
}

const MOST_SHOWN = 50

/** The way into a version: search it, or go by its contents. */
export function Contents({ outline, statements, hasIntroduction }: Props) {
  const [text, setText] = useState(() => new URLSearchParams(globalThis.location.search).get('find') ?? '')
  const wanted = useDeferredValue(text)
  const hits = useMemo(() => searchStatements(statements, wanted), [statements, wanted])
  const searching = wanted.trim().length >= SHORTEST_SEARCH
  const id = useId()
  return (
    <>
      <search className={styles.search}>
        <label htmlFor={id}>{libraryWords.search.label}</label>
        <input
          id={id}
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = hits
            if (event.key === 'Enter' && first) globalThis.location.hash = paths.statement(first.statement.lineageId)
          }}
          autoComplete="off"
          spellCheck={false}
        />
        <p role="status" className={styles.count}>
          {searching && libraryWords.search.found(hits.length, MOST_SHOWN)}
        </p>
      </search>
      {searching ? (
        <Hits hits={hits.slice(0, MOST_SHOWN)} />
      ) : (
        <ContentsList outline={outline} hasIntroduction={hasIntroduction} />
      )}
    </>
  )
}

function Hits({ hits }: { readonly hits: readonly Hit[] }) {
  return (
    <ol className={styles.hits}>
      {hits.map(({ statement, passage: [before, match, after] }) => (
        <li key={statement.id}>
          <a href={paths.statement(statement.lineageId)}>
            {statement.code !== null && <b>{statement.code} </b>}
            {statement.title !== null && <b dir="auto">{statement.title}</b>}
            <span dir="auto">
              {before}
              <mark>{match}</mark>
              {after}
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}

function ContentsList({ outline: { body, appendix }, hasIntroduction }: Pick<Props, 'outline' | 'hasIntroduction'>) {
  const words = libraryWords.version
  return (
    <nav aria-label={words.contents}>
      <details className={styles.contents} open={globalThis.matchMedia('(width >= 64rem)').matches}>
        <summary>{words.contents}</summary>
        <ol>
          {hasIntroduction && (
            <li>
              <a href="#introduction">{words.introduction}</a>
            </li>
          )}
          {body.map((node) => (
            <Entry key={node.statement.id} node={node} />
          ))}
          {appendix.length > 0 && (
            <li>
              <a href="#appendix">{words.appendix}</a>
            </li>
          )}
        </ol>
      </details>
    </nav>
  )
}

/** Two levels: below that, a list of contents would be the text again. */
function Entry({ node: { statement, children } }: { readonly node: OutlineNode }) {
  const parts = children.filter((child) => child.children.length > 0)
  return (
    <li>
      <EntryLink statement={statement} />
      {parts.length > 0 && (
        <ol>
          {parts.map((child) => (
            <li key={child.statement.id}>
              <EntryLink statement={child.statement} />
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

function EntryLink({ statement }: { readonly statement: Statement }) {
  return (
    <a href={paths.statement(statement.lineageId)}>
      {statement.code !== null && <span className={styles.number}>{statement.code}</span>}
      <span dir="auto">{nameOf(statement)}</span>
    </a>
  )
}
