import { Text } from '@mantine/core'
import type { ImportDifference, ImportedChange } from '@touchstone/contract'
import { Facts } from '../../shared/facts'
import { type Column, RecordTable } from '../../shared/record-table'
import classes from './import-report-view.module.css'
import { importText } from './import-messages'

const COLUMNS: readonly Column<ImportedChange>[] = [
  {
    header: importText.statement,
    cell: ({ label, matchedBy }) => (
      <>
        <div>{label}</div>
        {matchedBy === 'code' && (
          <Text size="xs" c="dimmed">
            {importText.byCode}
          </Text>
        )}
      </>
    ),
  },
  { header: importText.change, cell: ({ kinds }) => kinds.map((kind) => importText.kinds[kind]).join(', ') },
  { header: importText.changedFields, cell: ({ fields }) => fields.map(importText.field).join(', ') },
]

/** What the draft would change against the version it follows, or the draft it replaces, statement by statement. */
export function ImportDifferenceView({ difference }: { readonly difference: ImportDifference }) {
  const { counts, changes, changesNotShown, matchedByCode } = difference
  const shown = (['added', 'edited', 'moved', 'deleted', 'unchanged'] as const).map((kind) => ({
    label: importText.kinds[kind],
    value: counts[kind].toLocaleString('en'),
  }))
  return (
    <div className={classes.difference}>
      <Facts facts={shown} />
      {matchedByCode > 0 && <Text>{importText.matchedByCode(matchedByCode)}</Text>}
      {changes.length === 0 ? (
        <Text c="dimmed">{importText.noChange}</Text>
      ) : (
        <RecordTable
          label={importText.difference(difference.number)}
          columns={COLUMNS}
          rows={changes}
          rowKey={({ lineageId }) => lineageId}
        />
      )}
      {changesNotShown > 0 && <Text c="dimmed">{importText.rowsNotShown(changesNotShown)}</Text>}
    </div>
  )
}
