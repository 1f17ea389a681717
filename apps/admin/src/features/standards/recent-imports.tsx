import { Anchor, Text } from '@mantine/core'
import type { StandardImport } from '@touchstone/contract'
import { type ImportStatus, isAtWork } from '@touchstone/domain'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { Link } from 'react-router'
import { paths } from '../../paths'
import { InstantText } from '../../shared/dates'
import { type Column, RecordTable } from '../../shared/record-table'
import { useWorkplace } from '../../shared/session'
import { importText } from './import-messages'

const TONE = {
  reading: 'quiet',
  ready: 'note',
  writing: 'quiet',
  done: 'good',
  refused: 'bad',
  cancelled: 'quiet',
  interrupted: 'bad',
} satisfies Record<ImportStatus, Tone>

export function ImportStatusBadge({ status }: { readonly status: ImportStatus }) {
  return <StatusBadge tone={TONE[status]}>{importText.statuses[status]}</StatusBadge>
}

export function noFormat(status: ImportStatus): string {
  return status === 'refused' ? importText.noFormat : isAtWork(status) ? importText.formatToCome : ''
}

export function RecentImports({ imports }: { readonly imports: readonly StandardImport[] }) {
  const { issuerId } = useWorkplace()
  return <RecordTable label={importText.recent} columns={columnsFor(issuerId)} rows={imports} rowKey={({ id }) => id} />
}

function columnsFor(issuerId: string): Column<StandardImport>[] {
  return [
    {
      header: importText.file,
      cell: ({ id, filename, format, status }) => (
        <>
          <Anchor component={Link} to={paths.importFile(issuerId, id)}>
            {filename ?? importText.pasted}
          </Anchor>
          <Text size="xs" c="dimmed">
            {format === null ? noFormat(status) : importText.formats[format]}
          </Text>
        </>
      ),
    },
    { header: importText.status, cell: ({ status }) => <ImportStatusBadge status={status} />, narrow: true },
    {
      header: importText.shape.statements,
      cell: ({ statements }) => statements?.toLocaleString('en') ?? '',
      numeric: true,
      narrow: true,
    },
    {
      header: importText.started,
      cell: ({ startedAt, startedBy }) => (
        <>
          <InstantText at={startedAt} />
          <Text size="xs" c="dimmed">
            {startedBy.name}
          </Text>
        </>
      ),
    },
  ]
}
