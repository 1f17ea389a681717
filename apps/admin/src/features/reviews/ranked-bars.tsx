import type { ReactNode } from 'react'
import classes from './dashboard.module.css'

export interface Bar {
  readonly key: string
  readonly label: ReactNode
  /** The figure in words: what the bar shows, for everybody. */
  readonly figure: string
  readonly value: number
  /** Where a line is drawn, on the same scale. */
  readonly target?: number
  readonly badge?: ReactNode
}

/** Names with their figures, and a bar below each for the eye. */
export function RankedBars({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const highest = Math.max(...bars.flatMap(({ value, target = 0 }) => [value, target]), Number.EPSILON)
  const width = (value: number) => `${(value / highest) * 100}%`
  return (
    <ul className={classes.bars} aria-label={label}>
      {bars.map(({ key, label: name, figure, value, target, badge }) => (
        <li key={key}>
          <span className={classes.name} dir="auto">
            {name} {badge}
          </span>
          <span className={classes.figure}>{figure}</span>
          <span className={classes.track} aria-hidden>
            <span className={classes.bar} style={{ inlineSize: width(value) }} />
            {target !== undefined && <span className={classes.target} style={{ insetInlineStart: width(target) }} />}
          </span>
        </li>
      ))}
    </ul>
  )
}
