// Two versions side by side: how much changed, and each change in its place.
import type { VersionComparison } from '@touchstone/domain'
import { useMemo } from 'react'
import type { ChangeFilter } from './change-filter'
import { ChangeList } from './change-list'
import { ChangedDetails } from './changed-details'
import type { StatementContext } from './changed-statement'
import { namedBy } from './statement-names'
import { SummaryTable } from './summary-table'
import { comparisonText as text } from './words'

export interface ComparisonViewProps extends Pick<StatementContext, 'link' | 'beside'> {
  readonly comparison: VersionComparison
  readonly filter: ChangeFilter
  readonly onFilter: (filter: ChangeFilter) => void
}

/** Styled by comparison.css and the redline.css of packages/ui. */
export function ComparisonView({ comparison, filter, onFilter, link, beside }: ComparisonViewProps) {
  const { details, statements, summary } = comparison
  const context = useMemo((): StatementContext => {
    const known = new Set(details.after.ownFields.map(({ key }) => key))
    const ownFields = [...details.after.ownFields, ...details.before.ownFields.filter(({ key }) => !known.has(key))]
    return { named: namedBy(statements), ownFields, link, beside }
  }, [details, statements, link, beside])
  const changed = summary.total.statements - summary.total.unchanged
  if (changed === 0 && details.edited.length === 0) return <p className="ts-cmp-same">{text.none}</p>
  return (
    <div className="ts-cmp" lang={details.after.language}>
      {changed > 0 && <SummaryTable summary={summary} named={context.named} filter={filter} onFilter={onFilter} />}
      <ChangedDetails details={details} />
      {changed > 0 && (
        <ChangeList statements={statements} changed={changed} filter={filter} onFilter={onFilter} context={context} />
      )}
    </div>
  )
}
