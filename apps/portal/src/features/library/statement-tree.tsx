// A statement and all below it. Duty areas, duties and performance standards are set as chapters and blocks; whatever else an
// imported framework brings is set as a nested outline under the name its source gives it.
import type { OwnField, Statement } from '@touchstone/domain'
import { headingOf, nameOf } from '@touchstone/rich-text'
import { RichText } from '@touchstone/ui/rich-text'
import { Link } from 'wouter'
import { libraryWords } from '../../messages/library.js'
import { paths } from '../../paths.js'
import { type Outline, type OutlineNode } from './outline.js'
import { StatementParts } from './statement-parts.js'
import styles from './version.module.css'

interface Props {
  readonly node: OutlineNode
  /** 0 at the top. */
  readonly depth: number
  readonly outline: Outline
  readonly ownFields: readonly OwnField[]
}

/** Levels that are indented; deeper ones keep the indent of the last, or a phone would have no room for words. */
const DEEPEST_INDENT = 5

export function StatementTree({ node, depth, outline, ownFields }: Props) {
  const { statement, children } = node
  const indented = depth > 1 && depth <= DEEPEST_INDENT && statement.type === 'statement'
  const looks = [
    styles.statement,
    styles[`level${Math.min(depth, 2)}`],
    statement.type === 'performance_standard' && styles.block,
    indented && styles.indented,
  ]
  return (
    <section
      className={looks.filter(Boolean).join(' ')}
      id={statement.lineageId}
      aria-labelledby={isChapter(node) ? `${statement.lineageId}-name` : undefined}
    >
      {isChapter(node) ? <Chapter statement={statement} depth={depth} /> : <Leaf statement={statement} />}
      <StatementParts
        statement={statement}
        ownFields={ownFields}
        ksas={statement.ksas.flatMap((id) => outline.byLineage.get(id) ?? [])}
        hrefOf={({ lineageId }) => paths.statement(lineageId)}
      />
      {children.map((child) => (
        <StatementTree
          key={child.statement.id}
          node={child}
          depth={depth + 1}
          outline={outline}
          ownFields={ownFields}
        />
      ))}
    </section>
  )
}

/** Whether a statement is a heading over something; the rest are words to be read. */
function isChapter({ statement, children }: OutlineNode): boolean {
  return statement.title !== null || children.length > 0
}

function Chapter({ statement, depth }: { readonly statement: Statement; readonly depth: number }) {
  const Heading = HEADINGS[Math.min(depth, HEADINGS.length - 1)] ?? 'h6'
  const { name, rest } = headingOf(statement)
  return (
    <>
      <Heading id={`${statement.lineageId}-name`}>
        {statement.code !== null && <span className={styles.number}>{statement.code}</span>}
        <span>
          {name} <Anchor statement={statement} />
        </span>
      </Heading>
      <TypeLabel statement={statement} />
      {rest !== '' && <RichText className={styles.text} text={rest} />}
    </>
  )
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

function Leaf({ statement }: { readonly statement: Statement }) {
  return (
    <>
      <TypeLabel statement={statement} />
      <div className={styles.leaf}>
        {statement.code !== null && <span className={styles.number}>{statement.code}</span>}
        <RichText text={statement.text} end={<Anchor statement={statement} />} />
      </div>
    </>
  )
}

/** What the source calls a type that is none of ours. */
function TypeLabel({ statement: { typeLabel } }: { readonly statement: Statement }) {
  return typeLabel === null ? null : <p className={styles.type}>{typeLabel}</p>
}

/** Its address within this page, and the page it has of its own. */
export function Anchor({ statement }: { readonly statement: Statement }) {
  const name = statement.code ?? nameOf(statement)
  return (
    <span className={styles.anchors}>
      <a
        className={styles.anchor}
        href={paths.statement(statement.lineageId)}
        aria-label={libraryWords.version.linkTo(name)}
      >
        #
      </a>
      <Link
        className={styles.anchor}
        href={paths.statementPage(statement.id)}
        aria-label={libraryWords.statement.pageOf(name)}
      >
        →
      </Link>
    </span>
  )
}
