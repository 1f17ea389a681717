import type { LibraryEdition, LibraryVersion } from '@touchstone/contract'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { libraryWords } from '../../messages/library.js'
import { paths } from '../../paths.js'
import { longDate } from '../../shared/dates.js'
import styles from './version.module.css'

const words = libraryWords.version

interface Props {
  readonly standardId: string
  readonly version: Pick<LibraryEdition, 'status' | 'effectiveOn' | 'withdrawnAt' | 'withdrawalReason'>
  readonly newer: LibraryVersion['newer']
  /** Where else to read, said last. */
  readonly children?: ReactNode
}

/** Whether a version is the one in force, said before anything is read; nothing when it is. */
export function Standing({ standardId, version, newer, children }: Props) {
  const { status, effectiveOn, withdrawnAt, withdrawalReason } = version
  if (status === 'published' && newer === null) return null
  if (status === 'pending')
    return (
      <p className={styles.standing}>
        <b>{words.pending(longDate(effectiveOn ?? ''))}</b>
        <span className={styles.onward}>{children}</span>
      </p>
    )
  const said =
    status === 'withdrawn' ? (
      <>
        <b>{words.withdrawn(longDate(withdrawnAt?.slice(0, 10) ?? ''))}</b> {withdrawalReason}
      </>
    ) : (
      <b>{newer === null ? words.supersededPlain : words.superseded(newer.number, longDate(newer.publishedOn))}</b>
    )
  return (
    <p className={`${styles.standing} ${status === 'withdrawn' ? styles.withdrawn : ''}`}>
      {said} {words.stillGood}
      <span className={styles.onward}>
        {newer !== null && (
          <Link href={paths.standardVersion(standardId, newer.number)}>{words.readNewer(newer.number)}</Link>
        )}
        {children}
      </span>
    </p>
  )
}
