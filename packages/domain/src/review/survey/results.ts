// What a survey found. No cell of fewer than five people is ever told: with so few, an answer is a person's.
import { z } from 'zod'
import { LineageId } from '../../ids.js'
import type { KsaRating, PerformanceRating, Rating } from './answers.js'
import type { SurveyBlock } from './instrument.js'
import { type Answered, groupAnswers, SMALLEST_CELL, SurveyGroup } from './groups.js'
import { cronbachAlpha, summaryOf } from './statistics.js'

/**
 * The index of a performance standard: twice its mean importance and once its mean criticality and frequency, each brought to 0..1, out
 * of 4. Importance and criticality weigh more than frequency because a rare task may be the dangerous one. Below the cut-off a
 * statement is listed for the committee to drop or defend.
 */
export const INDEX_FORMULA = 'index = (2 × (importance − 1) / 4 + (criticality − 1) / 4 + frequency / 5) / 4'
export const INDEX_CUT_OFF = 0.4

export const SurveyCell = z
  .object({ n: z.int().min(0), mean: z.number().nullable(), spread: z.number().nullable() })
  .meta({ id: 'SurveyCell' })
export type SurveyCell = z.infer<typeof SurveyCell>

export const PerformanceResult = z
  .object({
    lineageId: LineageId,
    area: LineageId,
    /** `true` when fewer than five rated it: everything else is then null or empty. */
    suppressed: z.boolean(),
    n: z.int().min(0),
    /** 0..1 of those who answered. */
    notPerformed: z.number().nullable(),
    frequency: SurveyCell,
    importance: SurveyCell,
    criticality: SurveyCell,
    whenNeeded: z.object({ at_hire: z.number(), within_six_months: z.number(), later: z.number() }).nullable(),
    verdict: z.object({ keep: z.number(), revise: z.number(), drop: z.number() }).nullable(),
    index: z.number().nullable(),
    belowCutOff: z.boolean(),
    /** Its share of the sum of all indices of the standard: what it weighs in a credential's blueprint. */
    weight: z.number().nullable(),
  })
  .meta({ id: 'PerformanceResult' })
export type PerformanceResult = z.infer<typeof PerformanceResult>

export const KsaResult = z
  .object({
    lineageId: LineageId,
    suppressed: z.boolean(),
    n: z.int().min(0),
    relevance: SurveyCell,
    depth: z.object({ recall: z.number(), apply: z.number(), analyse: z.number() }).nullable(),
  })
  .meta({ id: 'KsaResult' })
export type KsaResult = z.infer<typeof KsaResult>

export const SurveyResults = z
  .object({
    respondents: z.int().min(0),
    invited: z.int().min(0),
    formula: z.string(),
    cutOff: z.number(),
    smallestCell: z.int(),
    performance: z.array(PerformanceResult),
    ksas: z.array(KsaResult),
    /** Over importance, of those who rated every performance standard of the area. */
    reliability: z.array(z.object({ area: LineageId, items: z.int(), n: z.int(), alpha: z.number().nullable() })),
    /** How many there are of each, the largest first; those that cannot be told alone as one. */
    groups: z.array(z.object({ by: SurveyGroup, value: z.string(), n: z.int(), importance: SurveyCell })),
    weights: z.array(z.object({ area: LineageId, weight: z.number().nullable() })),
  })
  .meta({ id: 'SurveyResults' })
export type SurveyResults = z.infer<typeof SurveyResults>

export function surveyResults(
  answers: readonly Answered[],
  blocks: readonly SurveyBlock[],
  invited: number,
): SurveyResults {
  const ratings = Map.groupBy(
    answers.flatMap((one) => one.ratings),
    ({ lineageId }) => lineageId,
  )
  const items = blocks.flatMap(({ area, items }) => items.map((item) => ({ ...item, area })))
  const measured = items
    .filter(({ kind }) => kind === 'performance_standard')
    .map(({ lineageId, area }) => performanceResult(lineageId, area, performancesIn(ratings.get(lineageId))))
  const sum = measured.reduce((total, { index }) => total + (index ?? 0), 0)
  const performance = measured.map((one) => ({
    ...one,
    weight: one.index === null || sum === 0 ? null : one.index / sum,
  }))
  const importances = answers.map(
    (one) => new Map(performancesIn(one.ratings).map((rating) => [rating.lineageId, rating.importance])),
  )
  const areas = [...new Set(performance.map(({ area }) => area))]
  return {
    respondents: answers.length,
    invited,
    formula: INDEX_FORMULA,
    cutOff: INDEX_CUT_OFF,
    smallestCell: SMALLEST_CELL,
    performance,
    ksas: items
      .filter(({ kind }) => kind === 'ksa')
      .map(({ lineageId }) => ksaResult(lineageId, ksasIn(ratings.get(lineageId)))),
    reliability: areas.map((area) => reliabilityOf(area, performance, importances)),
    groups: SurveyGroup.options.flatMap((by) => groupsBy(by, answers)),
    weights: areas.map((area) => ({ area, weight: weightOf(performance.filter((one) => one.area === area)) })),
  }
}

const NOTHING: SurveyCell = { n: 0, mean: null, spread: null }

function performanceResult(
  lineageId: LineageId,
  area: LineageId,
  ratings: readonly PerformanceRating[],
): PerformanceResult {
  const n = ratings.length
  const performed = ratings.filter((one) => one.performed)
  const frequency = cellOf(performed.map((one) => one.frequency))
  const importance = cellOf(ratings.map((one) => one.importance))
  const criticality = cellOf(ratings.map((one) => one.criticality))
  const index = indexOf(importance.mean, criticality.mean, frequency.mean)
  return {
    lineageId,
    area,
    suppressed: n < SMALLEST_CELL,
    n,
    notPerformed: n < SMALLEST_CELL ? null : (n - performed.length) / n,
    frequency,
    importance,
    criticality,
    whenNeeded: shares(
      ratings.map((one) => one.whenNeeded),
      ['at_hire', 'within_six_months', 'later'],
    ),
    verdict: shares(
      ratings.map((one) => one.verdict),
      ['keep', 'revise', 'drop'],
    ),
    index,
    belowCutOff: index !== null && index < INDEX_CUT_OFF,
    weight: null,
  }
}

function ksaResult(lineageId: LineageId, ratings: readonly KsaRating[]): KsaResult {
  return {
    lineageId,
    suppressed: ratings.length < SMALLEST_CELL,
    n: ratings.length,
    relevance: cellOf(ratings.map((one) => one.relevance)),
    depth: shares(
      ratings.map((one) => one.depth),
      ['recall', 'apply', 'analyse'],
    ),
  }
}

/** {@link INDEX_FORMULA}; `null` where one of the means may not be told. */
export function indexOf(
  importance: number | null,
  criticality: number | null,
  frequency: number | null,
): number | null {
  if (importance === null || criticality === null || frequency === null) return null
  return (2 * ((importance - 1) / 4) + (criticality - 1) / 4 + frequency / 5) / 4
}

/** Of those who said something; nothing but their number when they are fewer than five. */
export function cellOf(values: readonly (number | null)[]): SurveyCell {
  const said = values.filter((value) => value !== null)
  return said.length < SMALLEST_CELL ? { ...NOTHING, n: said.length } : { ...summaryOf(said) }
}

function shares<const Option extends string>(values: readonly (Option | null)[], options: readonly Option[]) {
  const said = values.filter((value) => value !== null)
  if (said.length < SMALLEST_CELL) return null
  return Object.fromEntries(
    options.map((option) => [option, said.filter((value) => value === option).length / said.length]),
  ) as Record<Option, number>
}

function reliabilityOf(
  area: LineageId,
  performance: readonly PerformanceResult[],
  importances: readonly ReadonlyMap<LineageId, number | null>[],
) {
  const asked = performance.filter((one) => one.area === area).map(({ lineageId }) => lineageId)
  const rows = importances.flatMap((importance) => {
    const row = asked.map((id) => importance.get(id) ?? null).filter((value) => value !== null)
    return row.length === asked.length ? [row] : []
  })
  return { area, items: asked.length, n: rows.length, alpha: rows.length < SMALLEST_CELL ? null : cronbachAlpha(rows) }
}

function groupsBy(by: SurveyGroup, answers: readonly Answered[]) {
  return groupAnswers(by, answers).map(({ value, members }) => ({
    by,
    value,
    n: members.length,
    importance: cellOf(members.map(({ ratings }) => summaryOf(importancesIn(ratings)).mean)),
  }))
}

function weightOf(results: readonly PerformanceResult[]): number | null {
  const weights = results.map(({ weight }) => weight).filter((weight) => weight !== null)
  return weights.length === 0 ? null : weights.reduce((sum, weight) => sum + weight, 0)
}

export function performancesIn(ratings: readonly Rating[] = []): PerformanceRating[] {
  return ratings.filter((one) => one.kind === 'performance_standard')
}

function ksasIn(ratings: readonly Rating[] = []): KsaRating[] {
  return ratings.filter((one) => one.kind === 'ksa')
}

function importancesIn(ratings: readonly Rating[]): number[] {
  return performancesIn(ratings)
    .map(({ importance }) => importance)
    .filter((value) => value !== null)
}
