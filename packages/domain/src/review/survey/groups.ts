// Respondents by who they are. A group of fewer than five is never told: with so few, an answer is a person's.
import { z } from 'zod'
import { experienceBand, type Commenter } from '../commenter.js'
import type { Rating } from './answers.js'

export const SMALLEST_CELL = 5

export const SurveyGroup = z.enum(['category', 'country', 'sector', 'experience']).meta({ id: 'SurveyGroup' })
export type SurveyGroup = z.infer<typeof SurveyGroup>

/** The value of a group that holds all who cannot be told alone. */
export const ALL_OTHERS = 'fewer_than_five'
/** The value of a group that holds all who did not say. */
export const NOT_SAID = 'not_said'

export interface Answered {
  readonly respondent: Pick<Commenter, 'category' | 'country' | 'sector' | 'years'>
  readonly ratings: readonly Rating[]
}

export interface RespondentGroup {
  readonly value: string
  readonly members: readonly Answered[]
}

/**
 * Which cells of a row may be told beside their sum: none of fewer than five people. Where those that are hidden hold fewer than five
 * together, the smallest of the others is hidden with them: whoever takes what is told from the sum would else be left with them.
 */
export function tellable(counts: readonly number[]): boolean[] {
  const told = counts.map((count) => count >= SMALLEST_CELL)
  const hidden = counts.reduce((sum, count, i) => sum + (told[i] ? 0 : count), 0)
  if (hidden === 0 || hidden >= SMALLEST_CELL) return told
  const smallest = Math.min(...counts.filter((_, i) => told[i]))
  const place = counts.findIndex((count, i) => told[i] && count === smallest)
  return told.map((one, i) => one && i !== place)
}

/** The groups that can be told, the largest first, and at the end all others as one, unless even they are too few. */
export function groupAnswers(by: SurveyGroup, answers: readonly Answered[]): RespondentGroup[] {
  // Sectors are written freely: the same one in other capitals is the same, and called as whoever came first called it.
  const groups = [...Map.groupBy(answers, ({ respondent }) => valueOf(by, respondent).toLowerCase()).values()]
    .map((members) => ({ value: members[0] === undefined ? '' : valueOf(by, members[0].respondent), members }))
    .toSorted((a, b) => b.members.length - a.members.length || (a.value < b.value ? -1 : 1))
  const told = tellable(groups.map(({ members }) => members.length))
  const others = groups.filter((_, i) => !told[i]).flatMap(({ members }) => members)
  return [
    ...groups.filter((_, i) => told[i]),
    ...(others.length >= SMALLEST_CELL ? [{ value: ALL_OTHERS, members: others }] : []),
  ]
}

function valueOf(by: SurveyGroup, { category, country, sector, years }: Answered['respondent']): string {
  if (by === 'category') return category
  if (by === 'country') return country
  if (by === 'sector') return sector ?? NOT_SAID
  return experienceBand(years)
}
