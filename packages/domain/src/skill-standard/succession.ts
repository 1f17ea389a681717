// What stands for a statement of one version in the next, and whether having met the one counts as meeting the other. What a person
// judged goes first; without a judgement only a statement that says the same is taken to be equivalent.
import type { LineageId } from '../ids.js'
import { StatementWords, type Statement } from './statement.js'
import type { StatementJudgement } from './statement-judgement.js'

export interface Succession {
  readonly from: LineageId
  readonly to: LineageId
  readonly equivalent: boolean
}

/**
 * From each statement of `before` to what stands for it in `after`: the one of its own lineage, and those split from it or merged of
 * it. A statement that was left out has no successor.
 * @param judgements of the version `after`
 */
export function successions(
  before: readonly Statement[],
  after: readonly Statement[],
  judgements: readonly StatementJudgement[],
): Succession[] {
  const earlier = new Map(before.map((statement) => [statement.lineageId, statement]))
  const judged = new Map(judgements.map((judgement) => [judgement.lineageId, judgement]))
  return after.flatMap((now) => {
    const same = earlier.get(now.lineageId)
    const own = same
      ? [{ from: same.lineageId, to: now.lineageId, equivalent: isEquivalent(same, now, judged.get(now.lineageId)) }]
      : []
    const origins = now.derivedFrom.filter((from) => from !== now.lineageId && earlier.has(from))
    return [...own, ...origins.map((from) => ({ from, to: now.lineageId, equivalent: false }))]
  })
}

function isEquivalent(before: Statement, after: Statement, judgement: StatementJudgement | undefined): boolean {
  if (judgement?.equivalence) return judgement.equivalence === 'equivalent'
  return judgement?.significance === 'editorial' || saysTheSame(before, after)
}

/** A new code says nothing new, nor does where a statement came from. */
const PARTS = Object.keys(StatementWords.omit({ code: true, derivedFrom: true }).shape) as (keyof StatementWords)[]

function saysTheSame(before: Statement, after: Statement): boolean {
  return PARTS.every((part) => before[part] === after[part] || ordered(before[part]) === ordered(after[part]))
}

/** Equal texts for equal values, in whatever order a database gives the keys of an object. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => Number(a > b) - Number(a < b)))
      : inner,
  )
}
