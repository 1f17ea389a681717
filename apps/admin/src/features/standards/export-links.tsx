import { Anchor, Text } from '@mantine/core'
import { standardFiles, urlOf } from '@touchstone/contract'
import type { StandardVersionId } from '@touchstone/domain'
import { useWorkplace } from '../../shared/session'
import { exportText } from './import-messages'
import classes from './import-report-view.module.css'
import { VersionDocuments } from './version-documents'

const FILES = Object.keys(standardFiles) as (keyof typeof standardFiles)[]

/** The version as a file: the documents people read, and each form it can be imported from again. */
export function ExportLinks({ versionId }: { readonly versionId: StandardVersionId }) {
  const { issuerId } = useWorkplace()
  return (
    <nav className={classes.exports} aria-label={exportText.title}>
      <Text size="sm" c="dimmed" component="span">
        {exportText.title}
      </Text>
      <VersionDocuments versionId={versionId} />
      {FILES.map((file) => (
        <Anchor
          key={file}
          size="sm"
          href={urlOf(standardFiles[file], { params: { issuerId, versionId } })}
          title={exportText.notes[file]}
        >
          {exportText.names[file]}
        </Anchor>
      ))}
    </nav>
  )
}
