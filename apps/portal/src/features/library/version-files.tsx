// The version as data, in each form other programs exchange standards in.
import { publishedFiles, urlOf } from '@touchstone/contract'
import type { StandardVersion } from '@touchstone/domain'
import { libraryWords } from '../../messages/library.js'
import styles from './version.module.css'

const words = libraryWords.version.files
const FILES = ['downloadCase', 'downloadCtdl', 'downloadXlsx', 'downloadCsv', 'downloadJson'] as const

export function VersionFiles({ version }: { readonly version: Pick<StandardVersion, 'standardId' | 'number'> }) {
  const params = { standardId: version.standardId, number: version.number }
  return (
    <span className={styles.files}>
      {FILES.map((file) => (
        <a key={file} href={urlOf(publishedFiles[file], { params })} download>
          {words[file]}
        </a>
      ))}
    </span>
  )
}
