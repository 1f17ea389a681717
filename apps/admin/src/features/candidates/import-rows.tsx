import { Stack, Text } from '@mantine/core'
import type { CandidateImportRow } from '@touchstone/domain'
import { StatusBadge } from '@touchstone/ui'
import { type Column, RecordTable } from '../../shared/record-table'
import { importText } from './import-messages'

/** More would only be scrolled past. */
const SHOWN = 200

/** Each row of the table and what it would do, those with a problem first. */
export function ImportRows({ rows }: { readonly rows: readonly CandidateImportRow[] }) {
  const shown = rows
    .toSorted((a, b) => Number(a.problem === null) - Number(b.problem === null) || a.row - b.row)
    .slice(0, SHOWN)
  return (
    <Stack gap="xs">
      {shown.length < rows.length && <Text size="sm">{importText.firstRows(shown.length, rows.length)}</Text>}
      <RecordTable label={importText.does} columns={COLUMNS} rows={shown} rowKey={({ row }) => String(row)} />
    </Stack>
  )
}

const COLUMNS: Column<CandidateImportRow>[] = [
  { header: importText.row, cell: ({ row }) => row, numeric: true, narrow: true },
  { header: importText.name, cell: ({ name }) => <bdi>{name}</bdi> },
  { header: importText.email, cell: ({ email }) => <bdi>{email}</bdi> },
  {
    header: importText.does,
    cell: ({ person, assessment, problem }) =>
      problem === null ? (
        <StatusBadge tone={person === 'new' || assessment === 'new' ? 'good' : 'quiet'}>
          {[importText.person[person], importText.assessment[assessment]].filter(Boolean).join('; ')}
        </StatusBadge>
      ) : (
        <Text size="sm" c="red">
          {importText.problems[problem]}
        </Text>
      ),
  },
]
