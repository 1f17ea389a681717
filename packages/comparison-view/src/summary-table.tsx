// How much changed, by part of the standard and by kind of change. Each number leads to what it counts.
import type { ChangeCounts, LineageId, VersionComparison } from '@touchstone/domain'
import type { ChangeFilter, Counted } from './change-filter'
import { COUNTED } from './change-filter'
import { nameOf, type Named } from './statement-names'
import { comparisonText as text, kindText } from './words'

const COLUMN = { ...kindText, ...text.significance, unchanged: text.unchanged } satisfies Record<Counted, string>

interface Props {
  readonly summary: VersionComparison['summary']
  readonly named: Named
  readonly filter: ChangeFilter
  readonly onFilter: (filter: ChangeFilter) => void
}

export function SummaryTable({ summary, named, filter, onFilter }: Props) {
  const columns = COUNTED.filter((kind) => summary.total[kind] > 0)
  const choose = (area: LineageId | null, kind: Counted | null) => {
    const chosen = filter.area === area && filter.kind === kind
    onFilter({ ...filter, area: chosen ? null : area, kind: chosen ? null : kind })
  }
  const row = (area: LineageId | null, name: string, counts: ChangeCounts) => (
    <tr key={area ?? ''}>
      <th scope="row">
        {area === null ? (
          name
        ) : (
          <button
            type="button"
            aria-pressed={filter.area === area && filter.kind === null}
            aria-label={text.onlyArea(name)}
            onClick={() => choose(area, null)}
          >
            {name}
          </button>
        )}
      </th>
      {columns.map((kind) => (
        <td key={kind}>
          {counts[kind] === 0 ? (
            <span className="ts-cmp-none">
              <span aria-hidden>·</span>
              <span className="ts-unseen">{text.noneOf}</span>
            </span>
          ) : (
            <button
              type="button"
              aria-pressed={filter.area === area && filter.kind === kind}
              aria-label={text.onlyKind(COLUMN[kind], name, counts[kind])}
              onClick={() => choose(area, kind)}
            >
              {counts[kind].toLocaleString('en')}
            </button>
          )}
        </td>
      ))}
    </tr>
  )
  return (
    <div className="ts-cmp-summary">
      <table>
        <caption>{text.summary}</caption>
        <thead>
          <tr>
            <th scope="col">{text.area}</th>
            {columns.map((kind) => (
              <th key={kind} scope="col">
                {COLUMN[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {summary.areas.map(({ area, counts }) => {
            const statement = named.get(area)
            return row(area, statement ? nameOf(statement) : '', counts)
          })}
        </tbody>
        <tfoot>{row(null, text.total, summary.total)}</tfoot>
      </table>
    </div>
  )
}
