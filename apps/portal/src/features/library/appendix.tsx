import type { Statement } from '@touchstone/domain'
import { nameOf } from '@touchstone/rich-text'
import { RichText } from '@touchstone/ui/rich-text'
import { libraryWords } from '../../messages/library.js'
import { paths } from '../../paths.js'
import { type Outline, type OutlineNode } from './outline.js'
import { Anchor } from './statement-tree.js'
import styles from './version.module.css'

const words = libraryWords.version

/** Every knowledge, skill and ability with the places that need it. */
export function Appendix({ outline }: { readonly outline: Outline }) {
  return (
    <section className={`${styles.statement} ${styles.level0}`} aria-labelledby="appendix">
      <h2 id="appendix">{words.appendix}</h2>
      <p className={`${styles.text} ${styles.lead}`}>{words.appendixLead}</p>
      <Members nodes={outline.appendix} depth={1} outline={outline} />
    </section>
  )
}

interface GroupProps {
  readonly nodes: readonly OutlineNode[]
  readonly depth: number
  readonly outline: Outline
}

/** The single statements of a group first, then the groups within it. */
function Members({ nodes, depth, outline }: GroupProps) {
  const single = nodes.filter(({ children }) => children.length === 0)
  return (
    <>
      {single.length > 0 && (
        <ul className={styles.members}>
          {single.map(({ statement }) => (
            <Member key={statement.id} ksa={statement} users={outline.usedIn.get(statement.lineageId) ?? []} />
          ))}
        </ul>
      )}
      {nodes
        .filter(({ children }) => children.length > 0)
        .map(({ statement, children }) => (
          <section
            key={statement.id}
            className={`${styles.statement} ${styles.level1}`}
            id={statement.lineageId}
            aria-labelledby={`${statement.lineageId}-name`}
          >
            <GroupName statement={statement} depth={depth} />
            <Members nodes={children} depth={depth + 1} outline={outline} />
          </section>
        ))}
    </>
  )
}

function GroupName({ statement, depth }: { readonly statement: Statement; readonly depth: number }) {
  const Heading = depth === 1 ? 'h3' : 'h4'
  return (
    <Heading id={`${statement.lineageId}-name`}>
      {statement.code !== null && <span className={styles.number}>{statement.code}</span>}
      <span>{nameOf(statement)}</span>
    </Heading>
  )
}

function Member({ ksa, users }: { readonly ksa: Statement; readonly users: readonly Statement[] }) {
  return (
    <li id={ksa.lineageId}>
      <span className={styles.number}>{ksa.code ?? libraryWords.types[ksa.type]}</span>
      <div>
        <RichText text={ksa.text} end={<Anchor statement={ksa} />} />
        <p className={styles.uses}>
          {users.length === 0 ? words.notUsed : words.usedIn}{' '}
          {users.map((user, index) => (
            <span key={user.id}>
              {index > 0 && ', '}
              <a href={paths.statement(user.lineageId)} title={nameOf(user)}>
                {user.code ?? nameOf(user)}
              </a>
            </span>
          ))}
        </p>
      </div>
    </li>
  )
}
