// Applying edits to a draft's statements: all of them or none, with its codes numbered and everything in it fitting afterwards.
import { fail } from '../errors.js'
import type { LineageId } from '../ids.js'
import { codesByRule, typesWithRule } from './number-statements.js'
import type { NumberingRule } from './numbering.js'
import type { OwnField } from './own-field.js'
import { requireFittingFields } from './own-field-values.js'
import { playEdits, type AppliedEdits, type IdOf } from './replay-edits.js'
import { sameValue } from './same-value.js'
import type { StatementEdit } from './statement-edit.js'
import type { Statement } from './statement.js'

/** What an edit is applied to: a draft's statements, and what of its details bears on them. */
export interface EditedDraft {
  readonly statements: readonly Statement[]
  readonly ownFields: readonly OwnField[]
  readonly numbering: readonly NumberingRule[]
}

/**
 * The draft with the edits applied, its codes numbered by its rules.
 *
 * A code written by hand for a type that has a rule is taken and at once numbered over, so that what was made without the rule
 * (a paste, an undo) still applies. A code that stood twice before may go on standing twice; no edit makes another such pair.
 * @throws DomainError `statement_edit_refused`, `statement_changed_meanwhile`, `statement_tree_broken`, `statement_code_taken`,
 *   `own_field_unfit`
 */
export function applyEdits(draft: EditedDraft, edits: readonly StatementEdit[], idOf: IdOf): AppliedEdits {
  const codedByRule = typesWithRule(draft.numbering)
  const applied = playEdits(draft.statements, edits, { codedByRule, idOf })
  const before = new Map(draft.statements.map((one) => [one.lineageId, one]))
  for (const one of applied.changed) requireFittingFields(draft.ownFields, before.get(one.lineageId)?.fields ?? {}, one)
  const renumbered = renumber(applied, before, draft.numbering)
  requireNoNewPair(draft.statements, renumbered.statements)
  return renumbered
}

function renumber(
  applied: AppliedEdits,
  before: ReadonlyMap<LineageId, Statement>,
  rules: readonly NumberingRule[],
): AppliedEdits {
  if (rules.length === 0) return applied
  const codes = codesByRule(applied.statements, rules)
  const recoded: StatementEdit[] = []
  const statements = applied.statements.map((one) => {
    const code = codes.get(one.lineageId) ?? one.code
    if (code === one.code) return one
    recoded.push({ edit: 'change', lineageId: one.lineageId, from: { code: one.code }, to: { code } })
    const was = before.get(one.lineageId)
    const now = { ...one, code }
    return was !== undefined && sameValue(was, now) ? was : now
  })
  return {
    ...applied,
    statements,
    changed: statements.filter((one) => before.get(one.lineageId) !== one),
    done: [...applied.done, ...recoded],
  }
}

function requireNoNewPair(before: readonly Statement[], after: readonly Statement[]): void {
  const had = countOfCodes(before)
  for (const [code, count] of countOfCodes(after)) {
    if (count > 1 && count > (had.get(code) ?? 0)) fail('statement_code_taken', { code })
  }
}

function countOfCodes(statements: readonly Statement[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { code } of statements) if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}
