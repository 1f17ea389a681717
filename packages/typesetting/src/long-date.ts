const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A calendar date, written YYYY-MM-DD, in words that no country reads differently: `14 February 2025`. */
export function longDate(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const name = MONTHS[month - 1]
  if (name === undefined) throw new RangeError('A calendar date is written YYYY-MM-DD')
  return `${day} ${name} ${year}`
}
