import { Alert, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { LineageId } from '@touchstone/domain'
import { useCallback } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { paths } from '../../paths'
import { AuditLink } from '../../shared/audit-link'
import { Page } from '../../shared/page'
import { versionQuery } from '../../shared/reads'
import { withParam } from '../../shared/search-box'
import { useWorkplace } from '../../shared/session'
import { VersionStatusBadge } from '../../shared/status'
import { DutyAreaDocuments } from './duty-area-documents'
import { ExportLinks } from './export-links'
import { standardText, versionText } from './messages'
import { standardQuery } from './queries'
import { ReadingOutline } from './reading-outline'
import { VersionActions } from './version-actions'
import { VersionFacts } from './version-facts'
import { OutlineEditor } from './writing/outline-editor'

export function VersionPage() {
  const { issuerId, may } = useWorkplace()
  const { versionId = '' } = useParams()
  const { data } = useSuspenseQuery(versionQuery(issuerId, versionId))
  const { data: standard } = useSuspenseQuery(standardQuery(issuerId, data.standard.id))
  const { version } = data
  const writing = version.status === 'draft' && may('standard:edit')
  const [search, setSearch] = useSearchParams()
  const named = LineageId.safeParse(search.get('statement'))
  const chosen = named.success ? named.data : null
  // The address names the statement, so it can be sent to somebody. Going through an outline leaves no trail of places to go back to.
  const choose = useCallback(
    (lineageId: string | null) =>
      setSearch((before) => withParam(before, 'statement', lineageId ?? ''), {
        preventScrollReset: true,
        replace: writing,
      }),
    [setSearch, writing],
  )
  const Outline = writing ? OutlineEditor : ReadingOutline
  return (
    <Page
      title={version.title}
      edition={standardText.versionNumber(version.number)}
      badge={<VersionStatusBadge status={version.status} />}
      lead={`${data.standard.designation} · ${standardText.versionNumber(version.number)}`}
      crumbs={[
        { label: standardText.title, to: paths.standards(issuerId) },
        { label: data.standard.designation, to: paths.standard(issuerId, data.standard.id) },
      ]}
      actions={<VersionActions version={version} versions={standard.versions} full={version} />}
    >
      {version.withdrawnAt !== null && (
        <Alert color="red" variant="light" mb="md" title={versionText.withdrawn}>
          <Text size="sm">{version.withdrawalReason}</Text>
        </Alert>
      )}
      <VersionFacts version={version} versions={standard.versions} />
      <ExportLinks versionId={version.id} />
      <DutyAreaDocuments versionId={version.id} statements={data.statements} />
      <Outline key={version.id} data={data} chosen={chosen} onChoose={choose} />
      <AuditLink type="version" id={version.id} />
    </Page>
  )
}
