import type { LibraryStandard, VersionSummary } from '@touchstone/contract'
import { currentVersion } from '@touchstone/domain'
import { Link } from 'wouter'
import { libraryWords } from '../../messages/library.js'
import { paths } from '../../paths.js'
import { buttonLook } from '../../shared/button.js'
import { longDate } from '../../shared/dates.js'
import styles from './library.module.css'

/** One standard: the version in force first, then every version it ever had. */
export function StandardCard({ standard }: { readonly standard: LibraryStandard }) {
  const words = libraryWords.list
  const current = currentVersion(standard.versions)
  const shown = current ?? standard.versions[0]
  if (shown === undefined) return null
  return (
    <article className={styles.card} aria-labelledby={standard.id}>
      <p className={styles.designation}>
        {standard.designation}
        {shown.level !== null && <span> · {shown.level}</span>}
      </p>
      <h2 id={standard.id} dir="auto">
        <Link href={paths.standard(standard.id)}>{shown.title}</Link>
      </h2>
      <p className={styles.soft}>
        {words.by} {standard.issuerName}
      </p>
      <p className={styles.open}>
        {current === undefined ? (
          <span className={styles.status}>{words.noneInForce}</span>
        ) : (
          <>
            <Link className={buttonLook()} href={paths.standardVersion(standard.id, current.number)}>
              {words.read(current.number)}
            </Link>
            <span className={styles.soft}>
              {words.current}
              {current.publishedOn !== null && `, ${words.published(longDate(current.publishedOn))}`} ·{' '}
              {words.statements(current.statements)}
            </span>
          </>
        )}
      </p>
      {(current === undefined || standard.versions.length > 1) && (
        <ul className={styles.versions}>
          {standard.versions.map((version) => (
            <VersionRow key={version.id} standardId={standard.id} version={version} />
          ))}
        </ul>
      )}
    </article>
  )
}

function VersionRow({ standardId, version }: { readonly standardId: string; readonly version: VersionSummary }) {
  const words = libraryWords.list
  return (
    <li>
      <Link href={paths.standardVersion(standardId, version.number)}>{words.version(version.number)}</Link>
      <span className={styles.status} data-status={version.status}>
        {libraryWords.status[version.status]}
      </span>
      {version.publishedOn !== null && (
        <span className={styles.soft}>{words.published(longDate(version.publishedOn))}</span>
      )}
    </li>
  )
}
