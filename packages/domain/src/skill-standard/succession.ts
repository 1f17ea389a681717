// What stands for a statement of one version in the next, and whether the two are the same to whoever met the earlier one. Exchange
// formats have a word for each; the comparison says which applies.
import type { LineageId } from '../ids.js'
import { compareVersions, type VersionContent } from './compare-versions.js'
import type { ComparedStatement } from './comparison.js'
import type { StatementJudgement } from './statement-judgement.js'

export interface Succession {
  readonly from: LineageId
  readonly to: LineageId
  /** One for one, and having met the earlier counts as meeting the later: by a person's judgement, else as is proposed. */
  readonly equivalent: boolean
}

/**
 * From each statement of `before` to what stands for it in `after`: the one of its own lineage, and those split from it or merged of
 * it. A statement that was left out has no successor.
 * @param judgements of the version `after`
 */
export function successions(
  before: VersionContent,
  after: VersionContent,
  judgements: readonly StatementJudgement[],
): Succession[] {
  return compareVersions(before, after, { judgements }).statements.flatMap((compared) => {
    const { lineageId: to, ids, origins } = compared
    if (ids.after === null) return []
    const sources = ids.before === null ? origins : [to, ...origins]
    return sources.map((from) => ({ from, to, equivalent: isOneForOne(compared) && isEquivalent(compared) }))
  })
}

function isOneForOne({ kinds }: ComparedStatement): boolean {
  return !kinds.includes('split') && !kinds.includes('merged')
}

function isEquivalent({ kinds, equivalence }: ComparedStatement): boolean {
  return equivalence === 'equivalent' || (equivalence === null && kinds.length === 0)
}
