import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './record-table.module.css'

export interface Column<Row> {
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand right, so that their digits line up. */
  readonly numeric?: boolean
  /** Takes no more room than it needs. */
  readonly narrow?: boolean
  /** Holds a button that says itself what it does, so its header is only for who cannot see it. */
  readonly action?: boolean
}

interface RecordTableProps<Row> {
  /** What the table lists, for who cannot see it. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

// On a phone each row is laid out as a card, and a browser then forgets that it is a table unless it is told so.
const ROLE = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  header: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const

/** A table that becomes a list of cards where there is no room for columns. */
export function RecordTable<Row>({ label, columns, rows, rowKey }: RecordTableProps<Row>) {
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={label} {...ROLE.table}>
        <thead {...ROLE.group}>
          <tr {...ROLE.row}>
            {columns.map(({ header, numeric, narrow, action }) => (
              <th key={header} scope="col" data-numeric={numeric} data-narrow={narrow} {...ROLE.header}>
                {action ? <VisuallyHidden>{header}</VisuallyHidden> : header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLE.group}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...ROLE.row}>
              {columns.map(({ header, cell, numeric, narrow, action }) => (
                <td
                  key={header}
                  data-label={header}
                  data-numeric={numeric}
                  data-narrow={narrow}
                  data-action={action}
                  {...ROLE.cell}
                >
                  <div>{cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
