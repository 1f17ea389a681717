import type { Statement } from '@touchstone/domain'
import { headingOf, nameOf } from '@touchstone/rich-text'
import { RichText } from '@touchstone/ui/rich-text'
import type { ReactNode } from 'react'
import { callWords } from '../../messages/call-for-input.js'
import { Button } from '../../shared/button.js'
import styles from './call.module.css'
import { Given } from './given.js'

const words = callWords.reading
const HEADINGS = ['h2', 'h3', 'h4'] as const

interface Props {
  readonly statement: Statement
  readonly depth: number
  readonly ksas: readonly Statement[]
  /** Comments of the reader's own on it that are not sent. */
  readonly given: number
  /** Undefined where none is taken. */
  readonly comment: (() => void) | undefined
  /** The form, while one is open here. */
  readonly children: ReactNode
}

export function DraftStatement({ statement, depth, ksas, given, comment, children }: Props) {
  const { lineageId, code, evaluationCriteria, accuracyLevel, equipment, assignment, notes, type } = statement
  const { name, rest } = headingOf(statement)
  const isChapter = statement.title !== null || type !== 'statement'
  const Heading = HEADINGS[Math.min(depth, 2)] ?? 'h4'
  return (
    <section id={lineageId} className={type === 'performance_standard' ? styles.block : styles.statement}>
      <Heading className={isChapter ? undefined : styles.leaf}>
        {code !== null && <span className={styles.number}>{code}</span>} {name}
      </Heading>
      {rest !== '' && <RichText text={rest} />}
      <Part name={words.criteria} items={evaluationCriteria} />
      <Part name={words.accuracy} items={accuracyLevel === null ? [] : [accuracyLevel]} />
      <Part name={words.equipment} items={equipment.map(({ text }) => text)} />
      <Part name={words.assignment} items={assignment === null ? [] : [assignment]} />
      <Part
        name={words.needs}
        items={ksas.map((ksa) => [ksa.code, nameOf(ksa)].filter((part) => part !== null).join(' '))}
      />
      <Part name={words.notes} items={notes === null ? [] : [notes]} />
      {comment && !children && (
        <p className={styles.actions}>
          <Button look="plain" onClick={comment} aria-label={words.commentOn(code ?? name)}>
            {words.comment}
          </Button>
          <Given count={given} />
        </p>
      )}
      {children}
    </section>
  )
}

function Part({ name, items }: { readonly name: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null
  const [only] = items
  return (
    <div className={styles.part}>
      <p className={styles.partName}>{name}</p>
      {items.length === 1 && only !== undefined ? (
        <RichText text={only} />
      ) : (
        <ul>
          {items.map((item) => (
            <li key={item}>
              <RichText text={item} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
