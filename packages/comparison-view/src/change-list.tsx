// The changes in the reading order of the standard, part by part, with what is unchanged between them counted.
import type { ComparedStatement, LineageId } from '@touchstone/domain'
import { useRef, useState } from 'react'
import { type ChangeFilter, shownRows, type ShownRow } from './change-filter'
import { ChangedStatement, type StatementContext } from './changed-statement'
import { nameOf } from './statement-names'
import { useChangeKeys } from './use-change-keys'
import { usePortions } from './use-portions'
import { comparisonText as text } from './words'

/** From here on it costs to lay out what nobody sees. */
const LONG = 300

interface Props {
  readonly statements: readonly ComparedStatement[]
  readonly changed: number
  readonly filter: ChangeFilter
  readonly onFilter: (filter: ChangeFilter) => void
  readonly context: StatementContext
}

export function ChangeList({ statements, changed, filter, onFilter, context }: Props) {
  const { area, kind, unchanged } = filter
  const [rows, setRows] = useState(() => ({ statements, filter, shown: shownRows(statements, filter) }))
  const current = rows.statements === statements && sameFilter(rows.filter, filter) ? rows : undefined
  const shown = current?.shown ?? shownRows(statements, filter)
  if (current === undefined) setRows({ statements, filter, shown })
  const drawn = usePortions(shown.length, shown)
  const list = useRef<HTMLElement>(null)
  const go = useChangeKeys(list)
  const changes = shown.filter((row) => row.kind === 'statement' && row.statement.kinds.length > 0).length
  return (
    <section className="ts-cmp-list" ref={list} data-long={shown.length > LONG} aria-labelledby="changes">
      <h2 id="changes" className="ts-unseen">
        {text.listed}
      </h2>
      <div className="ts-cmp-bar">
        <p role="status">{text.shown(changes, changed)}</p>
        {(area !== null || kind !== null) && (
          <button type="button" onClick={() => onFilter({ ...filter, area: null, kind: null })}>
            {text.showEverything}
          </button>
        )}
        {kind === null && (
          <label>
            <input
              type="checkbox"
              checked={unchanged}
              onChange={({ currentTarget }) => onFilter({ ...filter, unchanged: currentTarget.checked })}
            />
            {text.showUnchanged}
          </label>
        )}
        <span className="ts-cmp-steps">
          <button type="button" title={text.keys} onClick={() => go(-1)}>
            {text.previous}
          </button>
          <button type="button" title={text.keys} onClick={() => go(1)}>
            {text.next}
          </button>
        </span>
      </div>
      {shown.length === 0 && <p>{text.noneFiltered}</p>}
      {byArea(shown.slice(0, drawn)).map(([id, rowsOfArea]) => {
        const statement = context.named.get(id)
        return (
          <section key={id} className="ts-cmp-area" aria-label={statement ? nameOf(statement) : undefined}>
            {statement && <p className="ts-cmp-area-name">{nameOf(statement)}</p>}
            {rowsOfArea.map((row) =>
              row.kind === 'statement' ? (
                <ChangedStatement key={row.statement.lineageId} statement={row.statement} {...context} />
              ) : (
                <UnchangedRun key={row.statements[0]?.lineageId} statements={row.statements} context={context} />
              ),
            )}
          </section>
        )
      })}
    </section>
  )
}

/** Closed, it says how many; opened, which. */
function UnchangedRun({
  statements,
  context,
}: {
  readonly statements: readonly ComparedStatement[]
  readonly context: StatementContext
}) {
  const [open, setOpen] = useState(false)
  return (
    <details className="ts-cmp-unchanged" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.unchangedRun(statements.length)}</summary>
      {open &&
        statements.map((statement) => (
          <ChangedStatement key={statement.lineageId} statement={statement} {...context} />
        ))}
    </details>
  )
}

function byArea(rows: readonly ShownRow[]): [LineageId, ShownRow[]][] {
  const areas: [LineageId, ShownRow[]][] = []
  for (const row of rows) {
    const area = row.kind === 'statement' ? row.statement.area : row.statements[0]?.area
    const last = areas.at(-1)
    if (area === undefined) continue
    if (last?.[0] === area) last[1].push(row)
    else areas.push([area, [row]])
  }
  return areas
}

function sameFilter(a: ChangeFilter, b: ChangeFilter): boolean {
  return a.area === b.area && a.kind === b.kind && a.unchanged === b.unchanged
}
