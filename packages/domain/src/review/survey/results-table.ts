// What a survey found as one table, for people who go on with it in a spreadsheet: a row for each statement, each duty area and each
// group of respondents. What may not be told says so in its cell.
import type { LineageId } from '../../ids.js'
import type { Statement } from '../../skill-standard/statement.js'
import { SMALLEST_CELL } from './groups.js'
import type { KsaResult, PerformanceResult, SurveyCell, SurveyResults } from './results.js'

const HEADINGS = [
  'kind',
  'code',
  'name',
  'part_of',
  'n',
  'not_performed',
  'frequency_mean',
  'frequency_sd',
  'importance_n',
  'importance_mean',
  'importance_sd',
  'criticality_mean',
  'criticality_sd',
  'at_hire',
  'within_six_months',
  'later',
  'keep',
  'revise',
  'drop',
  'relevance_mean',
  'relevance_sd',
  'recall',
  'apply',
  'analyse',
  'index',
  'below_cut_off',
  'weight',
  'alpha',
] as const
type Heading = (typeof HEADINGS)[number]
type Row = Partial<Record<Heading, string>>

const HIDDEN = `fewer than ${SMALLEST_CELL}`
type Named = Pick<Statement, 'lineageId' | 'code' | 'title' | 'text'>

/** @returns the rows with their headings first; shares are 0..1, figures have four places */
export function surveyTable(results: SurveyResults, statements: readonly Named[]): string[][] {
  const named = new Map(statements.map((one) => [one.lineageId, one]))
  const of = (id: LineageId): Row => {
    const statement = named.get(id)
    return { code: statement?.code ?? '', name: statement?.title ?? statement?.text ?? '' }
  }
  const areas = results.weights.map(({ area, weight }): Row => {
    const reliability = results.reliability.find((one) => one.area === area)
    return {
      kind: 'duty_area',
      ...of(area),
      weight: figure(weight),
      alpha: figure(reliability?.alpha ?? null),
      n: String(reliability?.n ?? 0),
    }
  })
  const rows: Row[] = [
    ...results.performance.map((one) => ({
      ...of(one.lineageId),
      part_of: of(one.area).code ?? '',
      ...ofPerformance(one),
    })),
    ...results.ksas.map((one) => ({ ...of(one.lineageId), ...ofKsa(one) })),
    ...areas,
    ...results.groups.map(({ by, value, n, importance }) => ({
      kind: `respondents_by_${by}`,
      name: value,
      n: String(n),
      ...measured('importance', importance),
    })),
  ]
  return [[...HEADINGS], ...rows.map((row) => HEADINGS.map((heading) => row[heading] ?? ''))]
}

function ofPerformance(result: PerformanceResult): Row {
  const { n, suppressed, notPerformed, frequency, importance, criticality, whenNeeded, verdict, index, belowCutOff } =
    result
  return {
    kind: 'performance_standard',
    n: suppressed ? HIDDEN : String(n),
    not_performed: figure(notPerformed),
    ...measured('frequency', frequency),
    importance_n: importance.mean === null ? HIDDEN : String(importance.n),
    ...measured('importance', importance),
    ...measured('criticality', criticality),
    ...shares(whenNeeded, ['at_hire', 'within_six_months', 'later']),
    ...shares(verdict, ['keep', 'revise', 'drop']),
    index: figure(index),
    below_cut_off: index === null ? '' : belowCutOff ? 'yes' : 'no',
    weight: figure(result.weight),
  }
}

function ofKsa({ n, suppressed, relevance, depth }: KsaResult): Row {
  return {
    kind: 'ksa',
    n: suppressed ? HIDDEN : String(n),
    ...measured('relevance', relevance),
    ...shares(depth, ['recall', 'apply', 'analyse']),
  }
}

function measured(name: 'frequency' | 'importance' | 'criticality' | 'relevance', { mean, spread }: SurveyCell): Row {
  return {
    [`${name}_mean`]: mean === null ? HIDDEN : figure(mean),
    [`${name}_sd`]: mean === null ? HIDDEN : figure(spread),
  }
}

function shares<Option extends Heading>(
  found: Readonly<Record<Option, number>> | null,
  options: readonly Option[],
): Row {
  return Object.fromEntries(options.map((option) => [option, found === null ? HIDDEN : figure(found[option])]))
}

function figure(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 10_000) / 10_000)
}
