// The version as documents people read. A draft says on every page that it is one.
import { Anchor, Group } from '@mantine/core'
import { standardDocuments, urlOf } from '@touchstone/contract'
import type { LineageId } from '@touchstone/domain'
import { useWorkplace } from '../../shared/session'
import { documentText } from './document-messages'

interface VersionDocumentsProps {
  readonly versionId: string
  readonly dutyArea?: LineageId
  /** What the links lead to, where nothing beside them says it to a screen reader. */
  readonly of?: string
}

export function VersionDocuments({ versionId, dutyArea, of }: VersionDocumentsProps) {
  const { issuerId } = useWorkplace()
  const call = { params: { issuerId, versionId }, query: { dutyArea } }
  const { pdf, word } = documentText
  return (
    <Group gap="md" component="span" display="inline-flex">
      <Anchor
        href={urlOf(standardDocuments.exportPdf, call)}
        aria-label={of && documentText.of(pdf, of)}
        size="sm"
        download
      >
        {pdf}
      </Anchor>
      <Anchor
        href={urlOf(standardDocuments.exportWord, call)}
        aria-label={of && documentText.of(word, of)}
        size="sm"
        download
      >
        {word}
      </Anchor>
    </Group>
  )
}
