import type { ListVerification, VerifiedRow } from '@touchstone/contract'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { type RowAnswer, verifyList as words } from '../../messages/verify-list.js'
import { paths } from '../../paths.js'
import { Button } from '../../shared/button.js'
import { exactTime, longDate } from '../../shared/dates.js'
import { answerOf, countsOf, csvOf, type Filter, isShown, needsLook } from './rows.js'
import styles from './verify-list.module.css'

/** Rows drawn at once; a phone is slow with thousands. */
const AT_ONCE = 200

const toneOf = {
  valid: 'good',
  not_yet_valid: 'note',
  expired: 'warn',
  suspended: 'warn',
  withdrawn: 'bad',
  replaced: 'note',
  erased: 'unknown',
  not_found: 'unknown',
  unreadable: 'unknown',
} as const satisfies Record<RowAnswer, string>

interface Props {
  readonly answer: ListVerification
  readonly checkAnother: () => void
}

/** What it comes to, then the counts, each a filter, then the rows. */
export function ListAnswer({ answer, checkAnother }: Props) {
  const { rows, checkedAt } = answer
  const looks = rows.filter(needsLook).length
  const [filter, setFilter] = useState<Filter>(looks === 0 ? 'all' : 'needs_look')
  const [all, setAll] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // Who checked by keyboard or screen reader is led to the answer.
  useEffect(() => heading.current?.focus(), [answer])
  const shown = rows.filter((row) => isShown(row, filter))
  const drawn = all ? shown : shown.slice(0, AT_ONCE)

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.answerHeading(rows.length)}
      </h1>
      <p className={looks === 0 ? styles.allGood : styles.look}>{looks === 0 ? words.allGood : words.lookAt(looks)}</p>
      <p className={styles.soft}>
        {words.checkedAt} <time dateTime={checkedAt}>{exactTime(checkedAt, 'UTC')}</time>
      </p>
      <p className={styles.actions}>
        <Button onClick={() => save(csvOf(answer), `${words.csv.filename}-${checkedAt.slice(0, 10)}.csv`)}>
          {words.download}
        </Button>
        <Button look="plain" onClick={checkAnother}>
          {words.another}
        </Button>
      </p>
      <div className={styles.filters} role="group" aria-label={words.filters}>
        {countsOf(rows).map(({ filter: one, count }) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === filter}
            onClick={() => {
              setFilter(one)
              setAll(false)
            }}
          >
            {nameOf(one)} <b>{count.toLocaleString()}</b>
          </button>
        ))}
      </div>
      <Rows rows={drawn} />
      {drawn.length < shown.length && (
        <p className={styles.more}>
          {words.shown(drawn.length, shown.length)}{' '}
          <Button look="plain" onClick={() => setAll(true)}>
            {words.showAll}
          </Button>
        </p>
      )}
    </>
  )
}

function nameOf(filter: Filter): string {
  if (filter === 'all') return words.all
  if (filter === 'needs_look') return words.needsLook
  return filter === 'wrong_name' ? words.wrongName : words.answers[filter]
}

function Rows({ rows }: { readonly rows: readonly VerifiedRow[] }) {
  const { columns } = words
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          <th scope="col">{columns.row}</th>
          <th scope="col">{columns.id}</th>
          <th scope="col">{columns.answer}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.dates}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${row.row} ${index}`}>
            <td className={styles.number}>{row.row}</td>
            <td>
              {row.credentialId === null ? (
                <span className={styles.given}>{row.given}</span>
              ) : (
                <Link className={styles.id} href={paths.verify(row.credentialId)}>
                  {row.credentialId}
                </Link>
              )}
              {row.problem !== null && <small>{words.problems[row.problem]}</small>}
              {row.repeats !== null && <small>{words.repeats(row.repeats)}</small>}
              {row.credentialTitle !== null && <small>{row.credentialTitle}</small>}
            </td>
            <td>
              <b className={styles[toneOf[answerOf(row)]]}>{words.answers[answerOf(row)]}</b>
              {row.since !== null && row.outcome !== 'valid' && <small>{words.since(longDate(row.since))}</small>}
            </td>
            <td>
              {row.name ?? <span className={styles.soft}>{words.noName}</span>}
              {row.nameMatch !== null && (
                <small className={styles[row.nameMatch]}>{words.matches[row.nameMatch]}</small>
              )}
            </td>
            <td>
              {row.effectiveOn !== null && (
                <>
                  {words.from(longDate(row.effectiveOn))}
                  <small>{row.expiresOn === null ? words.forever : words.until(longDate(row.expiresOn))}</small>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function save(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
