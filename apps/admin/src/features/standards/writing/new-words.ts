import type { StatementType, StatementWords } from '@touchstone/domain'

/** A statement that is nothing yet but its text. */
export function newWords(type: StatementType, text: string): StatementWords {
  return {
    type,
    typeLabel: null,
    code: null,
    title: null,
    text,
    evaluationCriteria: [],
    accuracyLevel: null,
    equipment: [],
    assignment: null,
    notes: null,
    fields: {},
    ksas: [],
    derivedFrom: [],
  }
}
