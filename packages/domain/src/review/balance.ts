// Balance of interests: who took part, beside who the body hoped for. No interest should dominate (ANSI Essential Requirements: lack of
// dominance, balance; a third is a common measure for consensus bodies). Here it is shown, and people judge.
import { z } from 'zod'
import { StakeholderCategory } from './commenter.js'
import type { TargetShare } from './review-round.js'

/** A category with more than this share of the people who took part is said to dominate. */
export const DOMINANCE = 1 / 3

export const InterestShare = z
  .object({
    category: StakeholderCategory,
    /** People, each counted once however many comments they made. */
    people: z.int().min(0),
    share: z.number().min(0).max(1),
    target: z.number().min(0).max(1).nullable(),
    /** With a target: less than half of it. */
    short: z.boolean(),
    dominant: z.boolean(),
  })
  .meta({ id: 'InterestShare' })
export type InterestShare = z.infer<typeof InterestShare>

/** One entry for each category that took part or has a target, in the order of the categories. */
export function balanceOf(people: readonly StakeholderCategory[], targets: readonly TargetShare[]): InterestShare[] {
  return StakeholderCategory.options.flatMap((category) => {
    const count = people.filter((one) => one === category).length
    const target = targets.find((one) => one.category === category)?.share ?? null
    if (count === 0 && target === null) return []
    const share = people.length === 0 ? 0 : count / people.length
    const short = target !== null && share < target / 2
    return [
      { category, people: count, share, target, short, dominant: share > (target ?? DOMINANCE) && share > DOMINANCE },
    ]
  })
}
