import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly header: string
  readonly cell: (row: Row) => ReactNode
}

const ROLE = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  header: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A table that becomes a list of cards where there is no room for columns; a browser then has to be told that it is a table still. */
export function Table<Row>({
  label,
  head,
  columns,
  rows,
  rowKey,
}: {
  readonly label: string
  /** The column that names a row. */
  readonly head: Column<Row>
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}) {
  return (
    <div className="ts-sv-frame">
      <table {...ROLE.table} aria-label={label}>
        <thead {...ROLE.group}>
          <tr {...ROLE.row}>
            {[head, ...columns].map(({ header }) => (
              <th key={header} scope="col" {...ROLE.header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLE.group}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...ROLE.row}>
              <th scope="row" {...ROLE.name}>
                {head.cell(row)}
              </th>
              {columns.map(({ header, cell }) => (
                <td key={header} {...ROLE.cell} data-label={header}>
                  <span>{cell(row)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
