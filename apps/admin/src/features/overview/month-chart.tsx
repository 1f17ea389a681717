import type { Overview } from '@touchstone/contract'
import { formatMonth } from '../../shared/dates'
import { overview } from './messages'
import classes from './month-chart.module.css'

/** One bar for each month. The picture is for the eye; the same figures stand in a table below it. */
export function MonthChart({ months }: { readonly months: Overview['issuedByMonth'] }) {
  const highest = Math.max(1, ...months.map(({ count }) => count))
  const total = months.reduce((sum, { count }) => sum + count, 0)
  return (
    <figure className={classes.figure}>
      <div className={classes.chart} role="img" aria-label={overview.chart(total)}>
        {months.map(({ month, count }) => (
          <div key={month} className={classes.month}>
            <span className={classes.column}>
              <span className={classes.count}>{count > 0 ? count : ''}</span>
              <span className={classes.bar} style={{ flexBasis: `${(count / highest) * 100}%` }} />
            </span>
            <span className={classes.name}>{formatMonth(month).slice(0, 3)}</span>
          </div>
        ))}
      </div>
      <details className={classes.figures}>
        <summary>{overview.figures}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{overview.month}</th>
              <th scope="col">{overview.issued}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, count }) => (
              <tr key={month}>
                <th scope="row">{formatMonth(month)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
