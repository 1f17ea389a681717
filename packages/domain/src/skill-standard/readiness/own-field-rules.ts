// Rules about the fields a body added: it said itself what they must hold.
import { fitsOwnField, type OwnField } from '../own-field.js'
import type { Statement } from '../statement.js'
import type { DraftToCheck, Rule } from './rule.js'

export const ownFieldMissing: Rule<'own_field_missing'> = {
  source: 'own_fields',
  find: (draft) =>
    eachField(draft, ({ fields, lineageId }, { key, label, required }) =>
      required && isBlank(fields[key])
        ? [{ rule: 'own_field_missing', severity: 'error', lineageId, details: { key, label } }]
        : [],
    ),
}

/** A value that came with an import, or from before its field was changed. */
export const ownFieldUnfit: Rule<'own_field_unfit'> = {
  source: 'own_fields',
  find: (draft) =>
    eachField(draft, ({ fields, lineageId }, field) => {
      const value = fields[field.key]
      if (value === undefined || isBlank(value) || fitsOwnField(field, value)) return []
      const details = { key: field.key, label: field.label }
      return [{ rule: 'own_field_unfit', severity: 'error', lineageId, details }]
    }),
}

function eachField<Found>(
  { version, statements }: DraftToCheck,
  find: (statement: Statement, field: OwnField) => readonly Found[],
): Found[] {
  if (version.ownFields.length === 0) return []
  return statements.flatMap((one) =>
    version.ownFields.filter(({ on }) => on.includes(one.type)).flatMap((field) => find(one, field)),
  )
}

function isBlank(value: Statement['fields'][string] | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '')
}
