// One statement through the versions of its standard: where it began, where its words changed, where it was left out.
import { z } from 'zod'
import { ComparedField } from './comparison.js'
import { sameValue } from './same-value.js'
import type { Statement } from './statement.js'

/** What of a statement may differ between two versions. `place` is what it stands under; its place among its siblings is not counted. */
export const StatementPart = z.enum([...ComparedField.options, 'place'])
export type StatementPart = z.infer<typeof StatementPart>

/** `absent`: not there, and not in the version before either. `back`: there again after it had been left out. */
export const StatementHistoryStep = z
  .object({
    outcome: z.enum(['first', 'unchanged', 'changed', 'left_out', 'back', 'absent']),
    /** For `changed` and `back`: what differs from the last version that had it. */
    changed: z.array(StatementPart),
  })
  .meta({ id: 'StatementHistoryStep' })
export type StatementHistoryStep = z.infer<typeof StatementHistoryStep>

/** A step for each version, given the statement as each of them has it (`null`: it has not), earliest first. */
export function statementHistory(editions: readonly (Statement | null)[]): StatementHistoryStep[] {
  const steps: StatementHistoryStep[] = []
  let last: Statement | null = null
  let before: Statement | null = null
  for (const edition of editions) {
    steps.push(stepOf(edition, before, last))
    before = edition
    last = edition ?? last
  }
  return steps
}

function stepOf(edition: Statement | null, before: Statement | null, last: Statement | null): StatementHistoryStep {
  if (edition === null) return { outcome: before === null ? 'absent' : 'left_out', changed: [] }
  if (last === null) return { outcome: 'first', changed: [] }
  const changed = changedParts(last, edition)
  if (before === null) return { outcome: 'back', changed }
  return { outcome: changed.length > 0 ? 'changed' : 'unchanged', changed }
}

function changedParts(a: Statement, b: Statement): StatementPart[] {
  return StatementPart.options.filter((part) =>
    part === 'place' ? a.parent !== b.parent : !sameValue(a[part], b[part]),
  )
}
