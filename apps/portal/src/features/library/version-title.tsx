import type { LibraryVersion } from '@touchstone/contract'
import { RichText } from '@touchstone/ui/rich-text'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { changesWords } from '../../messages/changes.js'
import { libraryWords } from '../../messages/library.js'
import { paths } from '../../paths.js'
import { longDate } from '../../shared/dates.js'
import { contentAddress } from './api.js'
import { Standing } from './standing.js'
import { VersionDocuments } from './version-documents.js'
import { VersionFiles } from './version-files.js'
import styles from './version.module.css'

const words = libraryWords.version

export function VersionTitle({ answer }: { readonly answer: LibraryVersion }) {
  const { standard, version, statements, issuerName } = answer
  const { facts } = words
  return (
    <header className={styles.title}>
      <p className={styles.designation}>
        {standard.designation} · {words.edition(version.number)}
      </p>
      <h1>{version.title}</h1>
      <Standing standardId={standard.id} version={version} newer={answer.newer}>
        {answer.newer !== null && (
          <Link href={paths.changes(standard.id, answer.newer.number, version.number)}>
            {changesWords.sinceThis(answer.newer.number)}
          </Link>
        )}
        {answer.untilThen !== null && (
          <Link href={paths.standardVersion(standard.id, answer.untilThen)}>
            {words.readPrevious(answer.untilThen)}
          </Link>
        )}
      </Standing>
      <dl className={styles.facts}>
        <Fact name={facts.issuer}>{issuerName}</Fact>
        {version.level !== null && <Fact name={facts.level}>{version.level}</Fact>}
        <Fact name={facts.status}>
          {libraryWords.status[version.status]}
          <span className={styles.screenOnly}>
            {' · '}
            <Link href={paths.standard(standard.id)}>{words.versions}</Link>
          </span>
        </Fact>
        {version.publishedOn !== null && <Fact name={facts.published}>{longDate(version.publishedOn)}</Fact>}
        {version.effectiveOn !== null && <Fact name={facts.effective}>{longDate(version.effectiveOn)}</Fact>}
        {version.lastAssessmentOn !== null && (
          <Fact name={facts.lastAssessment}>{longDate(version.lastAssessmentOn)}</Fact>
        )}
        <Fact name={facts.statements}>{statements.length.toLocaleString('en')}</Fact>
        {version.changeClass !== null && <Fact name={facts.change}>{words.changeClass[version.changeClass]}</Fact>}
        <Fact name={words.documents.name} wide onScreen>
          <VersionDocuments version={version} statements={statements} />
        </Fact>
        <Fact name={words.files.name} onScreen>
          <VersionFiles version={version} />
        </Fact>
        {version.contentHash !== null && (
          <Fact name={facts.hash} wide>
            <code title={words.hashNote}>{version.contentHash}</code>
            <a
              className={styles.content}
              href={contentAddress({ standardId: version.standardId, number: version.number })}
              download
            >
              {words.hashContent}
            </a>
          </Fact>
        )}
        <div className={`${styles.wide} ${styles.printOnly}`}>
          <dt>{facts.address}</dt>
          <dd>{globalThis.location.origin + paths.standardVersion(standard.id, version.number)}</dd>
        </div>
        {(version.changeNote !== null || version.basedOn !== null) && (
          <Fact name={words.changes} wide onScreen={version.changeNote === null}>
            {version.changeNote !== null && <RichText text={version.changeNote} />}
            {version.basedOn !== null && (
              <Link className={styles.screenOnly} href={paths.changes(standard.id, version.number)}>
                {changesWords.inThis}
              </Link>
            )}
          </Fact>
        )}
      </dl>
    </header>
  )
}

function Fact({
  name,
  wide = false,
  onScreen = false,
  children,
}: {
  readonly name: string
  readonly wide?: boolean
  /** Links alone, which lead nowhere from paper. */
  readonly onScreen?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={[wide && styles.wide, onScreen && styles.screenOnly].filter(Boolean).join(' ') || undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
