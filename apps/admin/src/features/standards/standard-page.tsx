import { Anchor, Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { VersionSummary } from '@touchstone/contract'
import { currentVersion } from '@touchstone/domain'
import { Link, useParams } from 'react-router'
import { paths } from '../../paths'
import { Copyable, shortHash } from '../../shared/copyable'
import { common } from '../../shared/messages'
import { Page } from '../../shared/page'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { VersionStatusBadge } from '../../shared/status'
import { comparisonPageText } from './comparison-messages'
import { dateText } from './lifecycle-messages'
import { changeClass, standardText } from './messages'
import { standardQuery } from './queries'
import { VersionActions } from './version-actions'
import { VersionDates } from './version-dates'

export function StandardPage() {
  const { issuerId } = useWorkplace()
  const { standardId = '' } = useParams()
  const { data: standard } = useSuspenseQuery(standardQuery(issuerId, standardId))
  const { versions } = standard
  const shown = currentVersion(versions) ?? versions[0]
  return (
    <Page
      title={shown?.title ?? standard.designation}
      lead={standard.designation}
      crumbs={[{ label: standardText.title, to: paths.standards(issuerId) }]}
      actions={
        shown && (
          <>
            {versions.length > 1 && (
              <Button component={Link} to={paths.comparison(issuerId, standardId)} variant="default">
                {comparisonPageText.compare}
              </Button>
            )}
            <VersionActions version={shown} versions={versions} only={['startDraft']} />
          </>
        )
      }
    >
      <RecordTable
        label={standardText.versions}
        columns={columnsFor(issuerId, versions)}
        rows={versions}
        rowKey={({ id }) => id}
      />
    </Page>
  )
}

function columnsFor(issuerId: string, versions: readonly VersionSummary[]): Column<VersionSummary>[] {
  return [
    {
      header: standardText.version,
      cell: ({ id, number, title }) => (
        <>
          <Anchor component={Link} to={paths.version(issuerId, id)} fw={600}>
            {standardText.versionNumber(number)}
          </Anchor>
          <div>{title}</div>
        </>
      ),
    },
    { header: standardText.status, cell: ({ status }) => <VersionStatusBadge status={status} />, narrow: true },
    { header: dateText.dates, cell: (version) => <VersionDates version={version} />, narrow: true },
    {
      header: standardText.changeClass,
      cell: ({ changeClass: kind }) => (kind === null ? common.noEntry : changeClass[kind]),
      narrow: true,
    },
    {
      header: standardText.statements,
      cell: ({ statements }) => statements.toLocaleString('en'),
      numeric: true,
      narrow: true,
    },
    {
      header: standardText.basedOn,
      cell: ({ basedOn }) => versions.find(({ id }) => id === basedOn)?.number ?? common.noEntry,
      narrow: true,
    },
    {
      header: standardText.hash,
      cell: ({ contentHash }) =>
        contentHash === null ? (
          common.noEntry
        ) : (
          <Copyable value={contentHash} what={standardText.hash} shown={shortHash(contentHash)} />
        ),
      narrow: true,
    },
  ]
}
