// The few figures a job analysis reports. Standard deviations and variances are those of a sample (n - 1).

export interface Summary {
  readonly n: number
  /** `null` without any value. */
  readonly mean: number | null
  /** Standard deviation; `null` with fewer than two values. */
  readonly spread: number | null
}

export function summaryOf(values: readonly number[]): Summary {
  const n = values.length
  if (n === 0) return { n, mean: null, spread: null }
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  return { n, mean, spread: n < 2 ? null : Math.sqrt(varianceOf(values)) }
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

/**
 * Cronbach's alpha: how far the items of a scale go together, over respondents who answered all of them (Cronbach 1951).
 * @param rows one per respondent, one value per item
 * @returns `null` with fewer than two items or respondents, or when nobody differs from anybody
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]?.length ?? 0
  if (items < 2 || rows.length < 2) return null
  const total = varianceOf(rows.map((row) => row.reduce((sum, value) => sum + value, 0)))
  if (total === 0) return null
  const each = Array.from({ length: items }, (_, i) => varianceOf(rows.map((row) => row[i] ?? 0)))
  return (items / (items - 1)) * (1 - each.reduce((sum, value) => sum + value, 0) / total)
}
