// Whether what a statement holds in a field of the body's own fits the field.
import { fail, type OwnFieldFault } from '../errors.js'
import { fitsOwnField, type OwnField, type OwnFieldKind, type OwnFieldValues } from './own-field.js'
import type { Statement } from './statement.js'

const FAULTS = {
  line: 'not_a_line',
  text: 'not_a_text',
  number: 'not_a_number',
  date: 'not_a_date',
  yes_no: 'not_yes_or_no',
  choice: 'no_choice',
} satisfies Record<OwnFieldKind, OwnFieldFault>

/** What is wrong with a value; undefined when it fits. */
export function ownFieldFault(field: OwnField, value: OwnFieldValues[string]): OwnFieldFault | undefined {
  return fitsOwnField(field, value) ? undefined : FAULTS[field.kind]
}

/**
 * Values that are new or other than before must fit. What was there before stays, also under a key that no field has: nobody's
 * words are lost because a definition went.
 * @throws DomainError `own_field_unfit`
 */
export function requireFittingFields(
  fields: readonly OwnField[],
  before: OwnFieldValues,
  { lineageId, fields: values }: Pick<Statement, 'lineageId' | 'fields'>,
): void {
  for (const [key, value] of Object.entries(values)) {
    if (Object.hasOwn(before, key) && before[key] === value) continue
    const field = fields.find((one) => one.key === key)
    const fault = field === undefined ? 'unknown' : ownFieldFault(field, value)
    if (fault !== undefined) fail('own_field_unfit', { key, fault, lineageId })
  }
}
