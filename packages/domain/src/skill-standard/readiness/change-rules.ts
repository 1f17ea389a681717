// Rules about what a next version says of its change.
import { leastClassFor, permits } from '../change-class.js'
import type { StatementWords } from '../statement.js'
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

/** A class of change is a promise to those who work by the version before. A judgement of a person holds before what is proposed. */
export const changeBeyondClass: Rule<'change_beyond_class'> = {
  source: 'change_classes',
  find: ({ version: { changeClass }, changes }) =>
    changes.flatMap((change) => {
      const needs = leastClassFor(change)
      if (changeClass === null || needs === null || permits(changeClass, needs)) return []
      const details = { changeClass, needs, name: nameOf(change.words) }
      return [{ rule: 'change_beyond_class', severity: 'error', lineageId: change.lineageId, details }]
    }),
}

function nameOf({ code, title, text }: StatementWords): string {
  const words = title ?? text
  return [code, words.length > 80 ? `${words.slice(0, 79)}…` : words].filter((part) => part !== null).join(' ')
}
