// What the system proposes to think of a change, and what holds: a person's judgement before the proposal.
import type { LineageId } from '../ids.js'
import {
  type ChangeKind,
  type ChangeReason,
  type ComparedStatement,
  type FieldChange,
  significanceOf,
} from './comparison.js'
import { sayTheSame } from './compare-words.js'
import type { Descent } from './descent.js'
import type { StatementJudgement } from './statement-judgement.js'

interface Change {
  readonly edits: readonly FieldChange[]
  readonly moved: boolean
  readonly kinds: readonly ChangeKind[]
}

type Proposal = ComparedStatement['proposed']

/**
 * Substantive as soon as one of its reasons is. Equivalent is what says the same as before, wherever it stands; of what is gone
 * nothing can be equivalent but a single successor that says the same.
 */
export function propose(compared: Descent, lineageId: LineageId, { edits, moved, kinds }: Change): Proposal {
  const reasons = [
    ...edits.map(({ reason }) => reason),
    ...(moved ? [moveReason(compared, lineageId)] : []),
    ...(kinds.some((kind) => kind !== 'edited' && kind !== 'moved') ? [descentReason(compared, lineageId)] : []),
  ]
  return {
    significance: strongest(reasons),
    equivalence: proposeEquivalence(compared, lineageId, edits),
    reasons: [...new Set(reasons)],
  }
}

function proposeEquivalence({ before, after, heirOf }: Descent, lineageId: LineageId, edits: readonly FieldChange[]) {
  const old = before.get(lineageId)
  if (!old) return null
  const next = after.get(lineageId)
  const same = next
    ? edits.every(({ reason }) => significanceOf(reason) === 'editorial')
    : isSaidIn(old.statement, after.get(heirOf(lineageId))?.statement)
  return same ? 'equivalent' : 'not_equivalent'
}

/** Credentials are scoped by the branches at the top, so only a move to another one can change what a credential covers. */
function moveReason({ before, after, heirOf }: Descent, lineageId: LineageId): ChangeReason {
  const [from, to] = [before.get(lineageId)?.area, after.get(lineageId)?.area]
  return from === undefined || to === undefined || heirOf(from) === to || from === to ? 'place' : 'other_area'
}

/** Statements that say the same and became one, or one statement that only got another identity, changed nothing. */
function descentReason({ before, after, originsOf, heirOf }: Descent, lineageId: LineageId): ChangeReason {
  const old = before.get(lineageId)?.statement
  const next = after.get(lineageId)?.statement
  const origins = originsOf(lineageId)
  const same = next
    ? origins.length > 0 && origins.every((id) => heirOf(id) === lineageId && isSaidIn(before.get(id)?.statement, next))
    : isSaidIn(old, after.get(heirOf(lineageId))?.statement)
  return same ? 'duplicate' : 'structure'
}

function isSaidIn(old: Parameters<typeof sayTheSame>[0] | undefined, next: typeof old): boolean {
  return old !== undefined && next !== undefined && sayTheSame(old, next)
}

function strongest(reasons: readonly ChangeReason[]): Proposal['significance'] {
  if (reasons.length === 0) return null
  return reasons.some((reason) => significanceOf(reason) === 'substantive') ? 'substantive' : 'editorial'
}

/** What holds of a change. Nobody can make a change of what is unchanged, nor an equivalent of what was not there. */
export function judge(proposed: Proposal, judgement: StatementJudgement | undefined) {
  return {
    judgement: judgement ?? null,
    significance: proposed.significance && (judgement?.significance ?? proposed.significance),
    equivalence: proposed.equivalence && (judgement?.equivalence ?? proposed.equivalence),
  } satisfies Partial<ComparedStatement>
}

/**
 * What people decided on the way through several versions. What was judged substantive or not equivalent on one step is so for the
 * whole way; the milder judgements say nothing about the other steps.
 */
export function judgementsAlong(steps: readonly (readonly StatementJudgement[])[]): StatementJudgement[] {
  const [only, ...others] = steps
  if (only && others.length === 0) return [...only]
  const along = new Map<LineageId, StatementJudgement>()
  for (const { lineageId, significance, equivalence } of steps.flat()) {
    const known = along.get(lineageId)
    const together = {
      lineageId,
      significance: significance === 'substantive' ? significance : (known?.significance ?? null),
      equivalence: equivalence === 'not_equivalent' ? equivalence : (known?.equivalence ?? null),
      note: null,
    }
    if (together.significance !== null || together.equivalence !== null) along.set(lineageId, together)
  }
  return [...along.values()]
}
