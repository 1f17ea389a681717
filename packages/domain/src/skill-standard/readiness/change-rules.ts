// Rules about what a next version says of its change.
import type { Rule } from './rule.js'

/** Whoever works by the version before must know at once whether anything is asked of them. */
export const changeClassMissing: Rule<'change_class_missing'> = {
  source: 'change_classes',
  find: ({ version: { basedOn, changeClass } }) =>
    basedOn === null || changeClass !== null
      ? []
      : [{ rule: 'change_class_missing', severity: 'error', lineageId: null, details: {} }],
}

/** A version log is read by people who will not open a comparison. */
export const changeNoteMissing: Rule<'change_note_missing'> = {
  source: 'change_classes',
  find: ({ version: { basedOn, changeNote } }) =>
    basedOn === null || changeNote !== null
      ? []
      : [{ rule: 'change_note_missing', severity: 'advice', lineageId: null, details: {} }],
}
