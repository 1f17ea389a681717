// The same figures for each group of respondents: what employers say of a task beside what those say who do it.
import { z } from 'zod'
import { LineageId } from '../../ids.js'
import type { PerformanceRating } from './answers.js'
import { type Answered, groupAnswers, SurveyGroup, tellable } from './groups.js'
import type { SurveyBlock } from './instrument.js'
import { cellOf, performancesIn, SurveyCell } from './results.js'

/** `null` where it is not told: fewer than five people, or so that those cannot be worked out. */
const BreakdownCell = z
  .object({
    n: z.int().nullable(),
    notPerformed: z.number().nullable(),
    frequency: SurveyCell.nullable(),
    importance: SurveyCell.nullable(),
    criticality: SurveyCell.nullable(),
  })
  .meta({ id: 'SurveyBreakdownCell' })
type BreakdownCell = z.infer<typeof BreakdownCell>

export const SurveyBreakdown = z
  .object({
    by: SurveyGroup,
    groups: z.array(z.object({ value: z.string(), n: z.int() })),
    /** One for each performance standard; its cells stand in the order of the groups. */
    rows: z.array(z.object({ lineageId: LineageId, area: LineageId, cells: z.array(BreakdownCell) })),
  })
  .meta({ id: 'SurveyBreakdown' })
export type SurveyBreakdown = z.infer<typeof SurveyBreakdown>

export function surveyBreakdown(
  by: SurveyGroup,
  answers: readonly Answered[],
  blocks: readonly SurveyBlock[],
): SurveyBreakdown {
  const groups = groupAnswers(by, answers)
  const ratings = groups.map(({ members }) =>
    Map.groupBy(
      members.flatMap((one) => performancesIn(one.ratings)),
      ({ lineageId }) => lineageId,
    ),
  )
  return {
    by,
    groups: groups.map(({ value, members }) => ({ value, n: members.length })),
    rows: blocks.flatMap(({ area, items }) =>
      items
        .filter(({ kind }) => kind === 'performance_standard')
        .map(({ lineageId }) => ({
          lineageId,
          area,
          cells: cellsOf(ratings.map((group) => group.get(lineageId) ?? [])),
        })),
    ),
  }
}

function cellsOf(groups: readonly (readonly PerformanceRating[])[]): BreakdownCell[] {
  const told = tellable(groups.map(({ length }) => length))
  const frequencies = measured(groups, (one) => (one.performed ? one.frequency : null))
  const importances = measured(groups, (one) => one.importance)
  const criticalities = measured(groups, (one) => one.criticality)
  return groups.map((ratings, i) => ({
    n: told[i] ? ratings.length : null,
    notPerformed: told[i] ? ratings.filter(({ performed }) => !performed).length / ratings.length : null,
    frequency: frequencies[i] ?? null,
    importance: importances[i] ?? null,
    criticality: criticalities[i] ?? null,
  }))
}

function measured(
  groups: readonly (readonly PerformanceRating[])[],
  value: (rating: PerformanceRating) => number | null,
): (SurveyCell | null)[] {
  const cells = groups.map((ratings) => cellOf(ratings.map(value)))
  const told = tellable(cells.map(({ n }) => n))
  return cells.map((cell, i) => (told[i] ? cell : null))
}
