// Charts that are tables: each row says its figure in words and shows it as a bar, which is for the eye alone.
import type { AnswerTally } from '@touchstone/domain'
import type { ReactNode } from 'react'
import { reportWords as words } from '../../../messages/call-report.js'
import styles from './report.module.css'

export interface BarRow {
  readonly key: string
  readonly name: ReactNode
  /** Said before the bar, in the order of the columns. */
  readonly figures: readonly string[]
  /** Of the longest bar, 0..1. */
  readonly share: number
  /** Where the bar was hoped to end, 0..1. */
  readonly target?: number | null
}

interface Props {
  readonly caption: string
  /** Heads of the columns: the name, then the figures. */
  readonly heads: readonly string[]
  readonly rows: readonly BarRow[]
}

export function Bars({ caption, heads, rows }: Props) {
  return (
    <BarTable caption={caption} heads={heads} bar={words.bar}>
      {rows.map(({ key, name, figures, share, target = null }) => (
        <Row key={key} name={name} heads={heads} figures={figures}>
          <i style={{ width: width(share) }} />
          {target !== null && <b style={{ insetInlineStart: width(target) }} />}
        </Row>
      ))}
    </BarTable>
  )
}

export interface TallyRow extends AnswerTally {
  readonly key: string
  readonly name: ReactNode
}

/** Rows of comments, each parted by the answers they were given. */
export function AnswerBars({ caption, heads, rows }: Omit<Props, 'rows'> & { readonly rows: readonly TallyRow[] }) {
  const most = Math.max(1, ...rows.map(({ comments }) => comments))
  return (
    <BarTable caption={caption} heads={heads} bar={words.said.answers}>
      {rows.map(({ key, name, comments, answers }) => (
        <Row
          key={key}
          name={name}
          heads={heads}
          figures={[words.number(comments)]}
          unseen={answers.map((one) => `${words.answers[one.code]}: ${words.number(one.comments)}`).join(', ')}
        >
          {answers.map((one) => (
            <i
              key={one.code}
              data-answer={one.code}
              title={`${words.answers[one.code]}: ${words.number(one.comments)}`}
              style={{ width: width(one.comments / most) }}
            />
          ))}
        </Row>
      ))}
    </BarTable>
  )
}

/** What the colours of {@link AnswerBars} mean, with how many there are. */
export function AnswerLegend({ answers }: Pick<AnswerTally, 'answers'>) {
  return (
    <ul className={styles.legend}>
      {answers.map(({ code, comments }) => (
        <li key={code}>
          <span className={styles.bar} aria-hidden="true">
            <i data-answer={code} />
          </span>
          {words.answers[code]} <strong>{words.number(comments)}</strong>
        </li>
      ))}
    </ul>
  )
}

function BarTable({
  caption,
  heads,
  bar,
  children,
}: Omit<Props, 'rows'> & { readonly bar: string; readonly children: ReactNode }) {
  return (
    <table className={styles.bars}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, at) => (
            <th key={head} scope="col" className={at === 0 ? undefined : styles.figure}>
              {head}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{bar}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function Row({
  name,
  heads,
  figures,
  unseen,
  children,
}: Pick<BarRow, 'name' | 'figures'> & {
  readonly heads: readonly string[]
  readonly unseen?: string
  readonly children: ReactNode
}) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {figures.map((figure, at) => (
        <td key={at} className={styles.figure} data-head={heads[at + 1]}>
          {figure}
        </td>
      ))}
      <td className={styles.barCell}>
        {unseen !== undefined && <span className="visually-hidden">{unseen}</span>}
        <div className={styles.bar} aria-hidden="true">
          {children}
        </div>
      </td>
    </tr>
  )
}

function width(share: number): string {
  return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`
}
