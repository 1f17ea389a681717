// The version as documents people read. A draft says on every page that it is one.
import { Anchor, Group } from '@mantine/core'
import { standardDocuments, urlOf } from '@touchstone/contract'
import { useWorkplace } from '../../shared/session'
import { documentText } from './document-messages'

export function VersionDocuments({ versionId }: { readonly versionId: string }) {
  const { issuerId } = useWorkplace()
  const params = { issuerId, versionId }
  return (
    <Group gap="md" component="span" display="inline-flex">
      <Anchor href={urlOf(standardDocuments.exportPdf, { params })} size="sm" download>
        {documentText.pdf}
      </Anchor>
      <Anchor href={urlOf(standardDocuments.exportWord, { params })} size="sm" download>
        {documentText.word}
      </Anchor>
    </Group>
  )
}
