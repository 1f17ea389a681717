import { Anchor, Group } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { StandardWithVersions } from '@touchstone/contract'
import { currentVersion } from '@touchstone/domain'
import { useState } from 'react'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { ActionButton } from '../../shared/action-button'
import { Dialog } from '../../shared/dialog'
import { Empty } from '../../shared/empty'
import { Page } from '../../shared/page'
import { standardsQuery } from '../../shared/reads'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { VersionStatusBadge } from '../../shared/status'
import { newStandardText, standardText } from './messages'
import { NewStandardForm } from './new-standard-form'

function titleOf({ versions }: StandardWithVersions): string {
  return (currentVersion(versions) ?? versions[0])?.title ?? standardText.untitled
}

export function StandardsPage() {
  const { issuerId, denied } = useWorkplace()
  const { data: standards } = useSuspenseQuery(standardsQuery(issuerId))
  const [writing, setWriting] = useState(false)
  const buttons = (
    <>
      <ActionButton reason={denied('standard:edit')} onClick={() => setWriting(true)}>
        {standardText.create}
      </ActionButton>
      <ActionButton variant="default" to={paths.importStandard(issuerId)} reason={denied('standard:import')}>
        {standardText.import}
      </ActionButton>
    </>
  )
  return (
    <Page title={standardText.title} lead={standardText.lead} actions={buttons}>
      {standards.length === 0 ? (
        <Empty title={standardText.emptyTitle} text={standardText.emptyText} action={<Group>{buttons}</Group>} />
      ) : (
        <RecordTable
          label={standardText.title}
          columns={columnsFor(issuerId)}
          rows={standards}
          rowKey={({ id }) => id}
        />
      )}
      <Dialog opened={writing} onClose={() => setWriting(false)} title={newStandardText.title} size="lg">
        <NewStandardForm onDone={() => setWriting(false)} />
      </Dialog>
    </Page>
  )
}

function columnsFor(issuerId: string): Column<StandardWithVersions>[] {
  return [
    {
      header: standardText.standard,
      cell: (standard) => (
        <Anchor component={Link} to={paths.standard(issuerId, standard.id)} fw={600}>
          {titleOf(standard)}
        </Anchor>
      ),
    },
    { header: standardText.designation, cell: ({ designation }) => designation, narrow: true },
    {
      header: standardText.versions,
      cell: ({ versions }) => (
        <Group gap="xs">
          {versions
            .filter(({ status }) => status !== 'discarded')
            .map(({ id, number, status }) => (
              <Group key={id} gap={6} wrap="nowrap">
                <Anchor
                  component={Link}
                  to={paths.version(issuerId, id)}
                  aria-label={standardText.versionNumber(number)}
                >
                  {number}
                </Anchor>
                <VersionStatusBadge status={status} />
              </Group>
            ))}
        </Group>
      ),
    },
  ]
}
