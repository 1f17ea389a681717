import { Anchor, Button } from '@mantine/core'
import { useSuspenseQueries } from '@tanstack/react-query'
import type { DefinitionView } from '@touchstone/contract'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { Empty } from '../../shared/empty'
import { Page } from '../../shared/page'
import { definitionsQuery, standardsQuery } from '../../shared/reads'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { DefinitionStatusBadge } from '../../shared/status'
import { definitionText } from './messages'
import { VersionLink } from '../../shared/version-link'

export function DefinitionsPage() {
  const { issuerId, denied } = useWorkplace()
  const [{ data: definitions }, { data: standards }] = useSuspenseQueries({
    queries: [definitionsQuery(issuerId), standardsQuery(issuerId)],
  })
  const anyPublished = standards.some(({ versions }) => versions.some(({ status }) => status === 'published'))
  const define = (
    <ActionButton
      to={paths.newDefinition(issuerId)}
      reason={denied('definition:manage') ?? (anyPublished ? undefined : definitionText.noVersionText)}
    >
      {definitionText.new}
    </ActionButton>
  )
  return (
    <Page title={definitionText.title} lead={definitionText.lead} actions={define}>
      {definitions.length > 0 ? (
        <RecordTable
          label={definitionText.title}
          columns={columnsFor(issuerId)}
          rows={definitions}
          rowKey={({ id }) => id}
        />
      ) : anyPublished ? (
        <Empty title={definitionText.emptyTitle} text={definitionText.emptyText} action={define} />
      ) : (
        <Empty
          title={definitionText.noVersionTitle}
          text={definitionText.noVersionText}
          action={
            <Button component={Link} to={paths.standards(issuerId)} variant="default">
              {definitionText.toStandards}
            </Button>
          }
        />
      )}
    </Page>
  )
}

function columnsFor(issuerId: string): Column<DefinitionView>[] {
  return [
    {
      header: definitionText.name,
      cell: ({ id, title }) => (
        <Anchor component={Link} to={paths.definition(issuerId, id)} fw={600}>
          {title}
        </Anchor>
      ),
    },
    { header: definitionText.code, cell: ({ code }) => code, narrow: true },
    { header: definitionText.status, cell: ({ status }) => <DefinitionStatusBadge status={status} />, narrow: true },
    {
      header: definitionText.version,
      cell: ({ versionId, version }) => <VersionLink versionId={versionId} version={version} />,
    },
    {
      header: definitionText.issued,
      cell: ({ credentials }) => credentials.toLocaleString('en'),
      numeric: true,
      narrow: true,
    },
  ]
}
