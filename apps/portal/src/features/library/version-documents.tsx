// The version as documents to keep, to print and to hand on.
import { publishedDocuments, urlOf } from '@touchstone/contract'
import type { StandardVersion } from '@touchstone/domain'
import { libraryWords } from '../../messages/library.js'
import styles from './version.module.css'

const words = libraryWords.version.documents

export function VersionDocuments({ version }: { readonly version: Pick<StandardVersion, 'standardId' | 'number'> }) {
  const params = { standardId: version.standardId, number: version.number }
  return (
    <span className={styles.documents}>
      <a href={urlOf(publishedDocuments.downloadPdf, { params })} download>
        {words.pdf}
      </a>
      <a href={urlOf(publishedDocuments.downloadWord, { params })} download>
        {words.word}
      </a>
    </span>
  )
}
