import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import type { ImportRow } from '@touchstone/contract'
import { StatusBadge, type Tone } from '@touchstone/ui'
import { useState } from 'react'
import { common } from '../../shared/messages'
import { type Column, RecordTable } from '../../shared/record-table'
import { filterRows, type RowFilter } from './filter-rows'
import classes from './import-report-view.module.css'
import { importText } from './import-messages'

const TONE = { created: 'good', refused: 'bad', left_out: 'quiet' } satisfies Record<ImportRow['outcome'], Tone>
const OUTCOMES = ['created', 'refused', 'left_out'] as const
const SEVERITIES = ['refused', 'normalised', 'noted'] as const

const COLUMNS: readonly Column<ImportRow>[] = [
  {
    header: importText.row,
    cell: ({ label, place, identifier }) => (
      <>
        <div>{label}</div>
        <Text size="xs" c="dimmed" title={identifier ?? undefined}>
          {place}
        </Text>
      </>
    ),
  },
  {
    header: importText.outcome,
    cell: ({ outcome }) => <StatusBadge tone={TONE[outcome]}>{importText.outcomes[outcome]}</StatusBadge>,
    narrow: true,
  },
  {
    header: importText.finding,
    cell: ({ findings }) => (
      <ul className={classes.findings}>
        {findings.map(({ severity, code, message, field }, place) => (
          <li key={`${place} ${code}`}>
            <span className={classes.severity} data-severity={severity}>
              {importText.severities[severity]}
            </span>
            {field === undefined ? message : `${field}: ${message}`}
          </li>
        ))}
      </ul>
    ),
  },
]

export function ImportRows({ rows, notShown }: { readonly rows: readonly ImportRow[]; readonly notShown: number }) {
  const [filter, setFilter] = useState<RowFilter>({ words: '', outcome: '', severity: '' })
  const shown = filterRows(rows, filter)
  if (rows.length === 0) return <Text c="dimmed">{importText.rowsNone}</Text>
  return (
    <Stack gap="sm">
      <Group align="end" gap="sm">
        <TextInput
          type="search"
          label={importText.search}
          value={filter.words}
          onChange={({ currentTarget }) => setFilter({ ...filter, words: currentTarget.value })}
        />
        <NativeSelect
          label={importText.outcome}
          value={filter.outcome}
          data={[
            { value: '', label: common.all },
            ...OUTCOMES.map((value) => ({ value, label: importText.outcomes[value] })),
          ]}
          onChange={({ currentTarget }) =>
            setFilter({ ...filter, outcome: OUTCOMES.find((one) => one === currentTarget.value) ?? '' })
          }
        />
        <NativeSelect
          label={importText.severity}
          value={filter.severity}
          data={[
            { value: '', label: common.all },
            ...SEVERITIES.map((value) => ({ value, label: importText.severities[value] })),
          ]}
          onChange={({ currentTarget }) =>
            setFilter({ ...filter, severity: SEVERITIES.find((one) => one === currentTarget.value) ?? '' })
          }
        />
        <Text size="sm" c="dimmed" role="status" pb={8}>
          {importText.rowsShown(shown.length, rows.length)}
        </Text>
      </Group>
      {shown.length === 0 ? (
        <Text c="dimmed">{importText.rowsNoMatch}</Text>
      ) : (
        <RecordTable
          label={importText.rows}
          columns={COLUMNS}
          rows={shown}
          rowKey={({ list, index, identifier }) => `${list} ${index} ${identifier}`}
        />
      )}
      {notShown > 0 && <Text c="dimmed">{importText.rowsNotShown(notShown)}</Text>}
    </Stack>
  )
}
