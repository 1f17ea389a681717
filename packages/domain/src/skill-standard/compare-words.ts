// Which fields of a statement changed between two versions, and what each change is thought to mean.
import type { LineageId } from '../ids.js'
import { type ChangeReason, ComparedField, type FieldChange } from './comparison.js'
import { compareWording, type WordingDifference } from './compare-wording.js'
import { sameValue } from './same-value.js'
import type { StatementWords } from './statement.js'

/** What a KSA became: its own lineage where it stayed, that of the one statement it went up in where it did not. */
export type Heir = (lineageId: LineageId) => LineageId

export function compareWords(before: StatementWords, after: StatementWords, heirOf: Heir): FieldChange[] {
  return ComparedField.options
    .filter((field) => !sameValue(before[field], after[field]))
    .map((field) => ({ field, reason: REASONS[field](before, after, heirOf) }))
}

/** The same thing said, whatever its spelling, as of two KSAs that are duplicates. */
export function sayTheSame(a: StatementWords, b: StatementWords): boolean {
  return a.type === b.type && isSpelling(wording(a.title, b.title)) && isSpelling(wording(a.text, b.text))
}

type Reason = (before: StatementWords, after: StatementWords, heirOf: Heir) => ChangeReason

const REASONS: Record<ComparedField, Reason> = {
  type: () => 'type',
  typeLabel: () => 'label',
  // What a statement is known by is its lineage; its code may change with every statement that is put in before it.
  code: () => 'code',
  title: (a, b) => reasonOf(wording(a.title, b.title)),
  text: (a, b) => reasonOf(wording(a.text, b.text)),
  evaluationCriteria: (a, b) => ofLists(a.evaluationCriteria, b.evaluationCriteria, 'criteria'),
  accuracyLevel: (a, b) => (isSpelling(wording(a.accuracyLevel, b.accuracyLevel)) ? 'spelling' : 'accuracy'),
  equipment: (a, b) => ofLists(a.equipment.map(named), b.equipment.map(named), 'equipment'),
  assignment: (a, b) => reasonOf(wording(a.assignment, b.assignment)),
  notes: (a, b) => reasonOf(wording(a.notes, b.notes)),
  fields: ofOwnFields,
  ksas: ({ ksas: before }, { ksas: after }, heirOf) => {
    if (sameMembers(before, after)) return 'order'
    return sameMembers([...new Set(before.map(heirOf))], after) ? 'duplicate' : 'ksas'
  },
}

function wording(before: string | null, after: string | null): WordingDifference {
  if (before === null || after === null) return before === after ? 'none' : 'wording'
  return compareWording(before, after)
}

function isSpelling(difference: WordingDifference): boolean {
  return difference === 'none' || difference === 'spelling'
}

/** Texts that differ in what is no token (a line break, a comma) differ in spelling. */
function reasonOf(difference: WordingDifference): ChangeReason {
  return difference === 'none' ? 'spelling' : difference
}

function ofLists(before: readonly string[], after: readonly string[], reason: ChangeReason): ChangeReason {
  if (sameMembers(before, after)) return 'order'
  const spelling =
    before.length === after.length && before.every((item, i) => isSpelling(wording(item, after[i] ?? null)))
  return spelling ? 'spelling' : reason
}

function named({ kind, text }: StatementWords['equipment'][number]): string {
  return `${kind}: ${text}`
}

function ofOwnFields({ fields: before }: StatementWords, { fields: after }: StatementWords): ChangeReason {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof typeof before)[]
  const spelling = keys.every((key) => {
    const [a, b] = [before[key], after[key]]
    return a === b || (typeof a === 'string' && typeof b === 'string' && isSpelling(wording(a, b)))
  })
  return spelling ? 'spelling' : 'own_field'
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return sameValue(a.toSorted(), b.toSorted())
}
