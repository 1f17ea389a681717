// The form of a statement.
import { type Statement, type StatementEdit, StatementWords } from '@touchstone/domain'
import { orNull } from '../../shared/issuer-values'

export function statementValues(statement: Statement) {
  const { type, text, evaluationCriteria, equipment, ksas } = statement
  return {
    type: String(type),
    typeLabel: statement.typeLabel ?? '',
    code: statement.code ?? '',
    title: statement.title ?? '',
    text,
    evaluationCriteria: [...evaluationCriteria],
    accuracyLevel: statement.accuracyLevel ?? '',
    equipment: equipment.map(({ kind, text }) => ({ kind: String(kind), text })),
    assignment: statement.assignment ?? '',
    notes: statement.notes ?? '',
    fields: statement.fields,
    ksas: ksas.map(String),
  }
}

export type StatementValues = ReturnType<typeof statementValues>

export function statementRequest(values: StatementValues) {
  const { typeLabel, code, title, accuracyLevel, assignment, notes, ...always } = values
  return {
    ...always,
    typeLabel: orNull(typeLabel),
    code: orNull(code),
    title: orNull(title),
    accuracyLevel: orNull(accuracyLevel),
    assignment: orNull(assignment),
    notes: orNull(notes),
  }
}

/** What the form writes: all words but those about where a statement comes from. */
export const StatementRequest = StatementWords.omit({ derivedFrom: true })

/** The edit that makes of the statement, as it was when the form was opened, what the form now says. */
export function statementChange(opened: Statement, to: Omit<StatementWords, 'derivedFrom'>): StatementEdit {
  const fields = Object.keys(to) as (keyof typeof to)[]
  const from = Object.fromEntries(fields.map((field) => [field, opened[field]]))
  return { edit: 'change', lineageId: opened.lineageId, from, to }
}
