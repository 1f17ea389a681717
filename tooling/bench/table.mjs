// The figures as a person reads them.
import { bold } from '../lib/progress.mjs'
import { median } from './rounds.mjs'

const digits = (value) => (value >= 100 ? 0 : value >= 10 ? 1 : 2)
const number = (value) =>
  value.toLocaleString('en', { maximumFractionDigits: digits(value), minimumFractionDigits: digits(value) })

/** Rows are `{ work, unit, values, note }`: what was done, and one value of each round. */
export function table(rows) {
  const lines = [
    ['', 'median', 'range', ''],
    ...rows.map(({ work, unit, values, note = '' }) => [
      work,
      `${number(median(values))} ${unit}`,
      `${number(Math.min(...values))} - ${number(Math.max(...values))}`,
      note,
    ]),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column].length)))
  return lines
    .map(([work, figure, range, note], i) => {
      const line =
        `  ${work.padEnd(widths[0])}   ${figure.padStart(widths[1])}   ${range.padStart(widths[2])}   ${note}`.trimEnd()
      return i === 0 ? bold(line) : line
    })
    .join('\n')
}
