import { library, libraryAddresses, type LibraryStatement, type StatementRef, urlOf } from '@touchstone/contract'
import { textDirection } from '@touchstone/domain'
import '@touchstone/ui/rich-text.css'
import { nameOf, toPlainText } from '@touchstone/rich-text'
import { RichText } from '@touchstone/ui/rich-text'
import { Link } from 'wouter'
import { libraryWords } from '../../messages/library.js'
import { paths } from '../../paths.js'
import { useTitle } from '../../shared/use-title.js'
import { Embed } from './embed.js'
import { Standing } from './standing.js'
import { StatementParts } from './statement-parts.js'
import styles from './statement.module.css'

const words = libraryWords.statement
const hrefOf = ({ id }: StatementRef) => paths.statementPage(id)

/** One statement to be read alone: where it stands, what it says, and what became of it. */
export function StatementView({ answer }: { readonly answer: LibraryStatement }) {
  const { standard, version, statement, newer, inForce, ksas } = answer
  const name = [statement.code, nameOf(statement)].filter((part) => part !== null).join(' ')
  useTitle(name)
  return (
    <article className={styles.page} lang={version.language} dir={textDirection(version.language)}>
      <Path answer={answer} />
      <p className={styles.type}>{statement.typeLabel ?? libraryWords.types[statement.type]}</p>
      <h1>
        {statement.code !== null && <span className={styles.number}>{statement.code}</span>} {nameOf(statement)}
      </h1>
      <Standing standardId={standard.id} version={version} newer={newer}>
        {inForce === null ? (
          newer !== null && <span>{words.notInForce(newer.number)}</span>
        ) : (
          <Link href={paths.statementPage(inForce.id)}>{words.inForce(inForce.number)}</Link>
        )}
      </Standing>
      {statement.text !== nameOf(statement) && <RichText className={styles.text} text={statement.text} />}
      <StatementParts statement={statement} ownFields={version.ownFields} ksas={ksas} hrefOf={hrefOf} />
      <Others heading={words.below} statements={answer.children} />
      <Others heading={words.usedIn} statements={answer.usedIn} />
      <Tools answer={answer} name={name} />
    </article>
  )
}

function Path({ answer: { standard, version, path } }: { readonly answer: LibraryStatement }) {
  return (
    <nav aria-label={words.where} className={styles.path}>
      <ol>
        <li>
          <Link href={paths.standardVersion(standard.id, version.number)}>
            {words.inVersion(standard.designation, version.number)}
          </Link>
        </li>
        {path.map((above) => (
          <li key={above.id}>
            <Link href={paths.statementPage(above.id)}>
              {above.code} {nameOf(above)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Others({ heading, statements }: { readonly heading: string; readonly statements: readonly StatementRef[] }) {
  if (statements.length === 0) return null
  return (
    <section className={styles.others}>
      <h2>{heading}</h2>
      <ul>
        {statements.map((one) => (
          <li key={one.id}>
            <Link href={paths.statementPage(one.id)}>
              {one.code !== null && <span className={styles.number}>{one.code}</span>} <span>{nameOf(one)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tools({ answer, name }: { readonly answer: LibraryStatement; readonly name: string }) {
  const { standard, version, statement, issuerName } = answer
  const source = `${issuerName}: ${words.inVersion(standard.designation, version.number)}`
  const quoted = [statement.code, statement.title, toPlainText(statement.text)].filter((part) => part !== null)
  return (
    <footer className={styles.foot}>
      <p className={styles.tools}>
        <Link href={`${paths.standardVersion(standard.id, version.number)}${paths.statement(statement.lineageId)}`}>
          {words.readInVersion}
        </Link>
        <Link href={paths.statementHistory(standard.id, statement.lineageId)}>{words.history}</Link>
        <a href={urlOf(library.readLibraryStatement, { params: { statementId: statement.id } })}>{words.asData}</a>
        <Embed
          path={libraryAddresses.statement(statement.id)}
          embed={libraryAddresses.statementEmbed(statement.id)}
          name={name}
          text={quoted.join('\n')}
          source={source}
        />
      </p>
      <p className={styles.identifier}>
        {words.identifier} <code>{statement.id}</code>
      </p>
    </footer>
  )
}
