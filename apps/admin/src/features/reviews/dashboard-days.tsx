import type { RoundDashboard } from '@touchstone/contract'
import { formatDate } from '../../shared/dates'
import { dashboardText } from './dashboard-messages'
import classes from './dashboard.module.css'

type Day = RoundDashboard['days'][number]

const WIDTH = 720
const HEIGHT = 160
const responses = ({ comments, surveys }: Day) => comments + surveys

/** A column for each day, comments below and surveys on top. The picture is for the eye; the same figures stand in a table below it. */
export function DayChart({ days }: { readonly days: readonly Day[] }) {
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return <p className={classes.note}>{dashboardText.notOpen}</p>
  const highest = Math.max(1, ...days.map(responses))
  const total = days.reduce((sum, day) => sum + responses(day), 0)
  const most = days.toSorted((a, b) => responses(b) - responses(a))[0]
  const step = WIDTH / days.length
  const height = (count: number) => (count / highest) * HEIGHT
  const surveyed = days.some(({ surveys }) => surveys > 0)
  return (
    <figure className={classes.frame}>
      <svg
        className={classes.days}
        role="img"
        aria-label={dashboardText.chart(
          total,
          days.length,
          most && { day: formatDate(most.day), responses: responses(most) },
        )}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {days.map(({ day, comments, surveys }, i) => {
          const column = { x: i * step + step * 0.1, width: step * 0.8 }
          return (
            <g key={day}>
              <rect
                className={classes.ofComments}
                {...column}
                y={HEIGHT - height(comments)}
                height={height(comments)}
              />
              <rect
                className={classes.ofSurveys}
                {...column}
                y={HEIGHT - height(comments) - height(surveys)}
                height={height(surveys)}
              />
            </g>
          )
        })}
      </svg>
      <p className={classes.axis} aria-hidden>
        <span>{formatDate(first.day)}</span>
        <span>{most && responses(most) > 0 && dashboardText.most(responses(most), formatDate(most.day))}</span>
        <span>{first === last ? '' : formatDate(last.day)}</span>
      </p>
      {surveyed && (
        <p className={classes.legend}>
          <span data-of="comments">{dashboardText.legendComments}</span>
          <span data-of="surveys">{dashboardText.legendSurveys}</span>
        </p>
      )}
      <details className={classes.table}>
        <summary>{dashboardText.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{dashboardText.day}</th>
              <th scope="col">{dashboardText.legendComments}</th>
              <th scope="col">{dashboardText.legendSurveys}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, comments, surveys }) => (
              <tr key={day}>
                <th scope="row">{formatDate(day)}</th>
                <td>{comments}</td>
                <td>{surveys}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
