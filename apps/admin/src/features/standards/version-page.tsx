import { Alert, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { LineageId } from '@touchstone/domain'
import { useMemo } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { paths } from '../../paths'
import { AuditLink } from '../../shared/audit-link'
import { Empty } from '../../shared/empty'
import { Page } from '../../shared/page'
import { versionQuery } from '../../shared/reads'
import { withParam } from '../../shared/search-box'
import { useWorkplace } from '../../shared/session'
import { VersionStatusBadge } from '../../shared/status'
import { outlineText, standardText, versionText } from './messages'
import { outlineOf } from './outline'
import { OutlineTree } from './outline-tree'
import { standardQuery } from './queries'
import { StatementPane } from './statement-pane'
import { VersionActions } from './version-actions'
import { VersionFacts } from './version-facts'
import classes from './version-page.module.css'

export function VersionPage() {
  const { issuerId } = useWorkplace()
  const { versionId = '' } = useParams()
  const { data } = useSuspenseQuery(versionQuery(issuerId, versionId))
  const { data: standard } = useSuspenseQuery(standardQuery(issuerId, data.standard.id))
  const { version, statements } = data
  const rows = useMemo(() => outlineOf(statements), [statements])
  const [search, setSearch] = useSearchParams()
  const named = LineageId.safeParse(search.get('statement'))
  const chosen = named.success && rows.some(({ statement }) => statement.lineageId === named.data) ? named.data : null
  const choose = (lineageId: string) =>
    setSearch((before) => withParam(before, 'statement', lineageId), { preventScrollReset: true })
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
      {rows.length === 0 ? (
        <Empty title={outlineText.emptyTitle} text={outlineText.emptyText} />
      ) : (
        <div className={classes.panes} data-reading={chosen !== null}>
          <nav className={classes.outline} aria-label={outlineText.title}>
            <OutlineTree key={version.id} rows={rows} chosen={chosen} onChoose={choose} />
          </nav>
          <section className={classes.statement}>
            {chosen === null ? (
              <Text c="dimmed" p="xl">
                {outlineText.choose}
              </Text>
            ) : (
              <StatementPane key={chosen} version={version} rows={rows} lineageId={chosen} onBack={() => choose('')} />
            )}
          </section>
        </div>
      )}
      <AuditLink type="version" id={version.id} />
    </Page>
  )
}
