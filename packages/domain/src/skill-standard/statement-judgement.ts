// What a person decided about one statement's change since the version before: the system proposes, people judge.
import { z } from 'zod'
import { fail } from '../errors.js'
import { LineageId } from '../ids.js'
import { line } from '../text.js'
import type { Statement } from './statement.js'

/** An editorial change alters no meaning; a substantive one does. */
export const Significance = z.enum(['editorial', 'substantive']).meta({ id: 'Significance' })
export type Significance = z.infer<typeof Significance>

/** Whether having met the old statement counts as meeting the new one. The terms are those of training.gov.au. */
export const Equivalence = z.enum(['equivalent', 'not_equivalent']).meta({ id: 'Equivalence' })
export type Equivalence = z.infer<typeof Equivalence>

export const StatementJudgement = z
  .strictObject({
    /** In the version, or of a statement the version before had and this one has not. */
    lineageId: LineageId,
    significance: Significance.nullable(),
    equivalence: Equivalence.nullable(),
    note: line(500).nullable(),
  })
  .meta({ id: 'StatementJudgement' })
export type StatementJudgement = z.infer<typeof StatementJudgement>

/**
 * Refuses a judgement of what neither the draft nor the version before has.
 * @throws DomainError `not_found`
 */
export function requireJudgeable(
  judgements: readonly Pick<StatementJudgement, 'lineageId'>[],
  ...versions: readonly (readonly Pick<Statement, 'lineageId'>[])[]
): void {
  const known = new Set(versions.flat().map(({ lineageId }) => lineageId))
  if (judgements.some(({ lineageId }) => !known.has(lineageId))) fail('not_found', { what: 'statement' })
}
