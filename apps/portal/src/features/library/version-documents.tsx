// The version as documents to keep, to print and to hand on: all of it, or one duty area.
import { publishedDocuments, urlOf } from '@touchstone/contract'
import type { LineageId, StandardVersion, Statement } from '@touchstone/domain'
import { nameOf } from '@touchstone/rich-text'
import { libraryWords } from '../../messages/library.js'
import styles from './version.module.css'

const words = libraryWords.version.documents

interface Props {
  readonly version: Pick<StandardVersion, 'standardId' | 'number'>
  readonly statements: readonly Statement[]
}

export function VersionDocuments({ version, statements }: Props) {
  const areas = statements.filter(({ type, parent }) => type === 'duty_area' && parent === null)
  return (
    <>
      <Links version={version} />
      {areas.length > 1 && (
        <details className={styles.dutyAreas}>
          <summary>{words.oneDutyArea}</summary>
          <ul>
            {areas.map((area) => (
              <li key={area.lineageId}>
                <span>
                  {area.code} {nameOf(area)}
                </span>
                <Links version={version} dutyArea={area.lineageId} of={nameOf(area)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface LinksProps {
  readonly version: Props['version']
  readonly dutyArea?: LineageId
  /** What the links lead to, where nothing beside them says it to a screen reader. */
  readonly of?: string
}

function Links({ version: { standardId, number }, dutyArea, of }: LinksProps) {
  const call = { params: { standardId, number }, query: { dutyArea } }
  return (
    <span className={styles.documents}>
      <a
        href={urlOf(publishedDocuments.downloadPdf, call)}
        aria-label={of === undefined ? undefined : words.of(words.pdf, of)}
        download
      >
        {words.pdf}
      </a>
      <a
        href={urlOf(publishedDocuments.downloadWord, call)}
        aria-label={of === undefined ? undefined : words.of(words.word, of)}
        download
      >
        {words.word}
      </a>
    </span>
  )
}
