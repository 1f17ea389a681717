// What changing a version's own fields does to the values its statements hold: kept, converted where nothing is lost, or refused.
import { fail } from '../errors.js'
import { fitsOwnField, type OwnField, type OwnFieldKey, type OwnFieldValues } from './own-field.js'
import type { StatementEdit } from './statement-edit.js'
import type { Statement } from './statement.js'

type Value = OwnFieldValues[string]

/**
 * The edits that make every value fit the fields as they are to be. A field that goes takes its values along only when it is named
 * in `withValues`; a value that its changed field cannot hold without loss keeps the change from being made.
 * @throws DomainError `own_field_in_use`
 */
export function ownFieldEdits(
  statements: readonly Statement[],
  before: readonly OwnField[],
  after: readonly OwnField[],
  withValues: ReadonlySet<OwnFieldKey> = new Set(),
): StatementEdit[] {
  const fields = new Map(after.map((field) => [field.key, field]))
  const defined = new Set([...before, ...after].map(({ key }) => key))
  const lost = new Map<OwnFieldKey, number>()
  const edits = statements.flatMap(({ lineageId, fields: from }): StatementEdit[] => {
    const to = Object.fromEntries(
      Object.entries(from).flatMap(([key, value]) => {
        // Of no field, before or after: what is not understood is not touched.
        if (!defined.has(key)) return [[key, value]]
        const field = fields.get(key)
        const kept = field === undefined ? undefined : converted(field, value)
        if (kept !== undefined) return [[key, kept]]
        if (field !== undefined || !withValues.has(key)) lost.set(key, (lost.get(key) ?? 0) + 1)
        return []
      }),
    )
    const isSame = Object.keys(from).every((key) => from[key] === to[key])
    return isSame ? [] : [{ edit: 'change', lineageId, from: { fields: from }, to: { fields: to } }]
  })
  for (const [key, count] of lost) fail('own_field_in_use', { key, statements: count })
  return edits
}

/** The value as the field holds it: itself where it fits, the same said otherwise where that loses nothing, else undefined. */
export function converted(field: Pick<OwnField, 'kind' | 'choices'>, value: Value): Value | undefined {
  return [value, ...saidOtherwise(field.kind, value)].find((one) => fitsOwnField(field, one))
}

function saidOtherwise(kind: OwnField['kind'], value: Value): Value[] {
  if (typeof value === 'boolean') return kind === 'number' ? [] : [value ? 'yes' : 'no']
  if (typeof value === 'number') return [String(value)]
  // A figure is one only if it reads back as it was written: 1.10 may be a code.
  if (kind === 'number') return String(Number(value)) === value ? [Number(value)] : []
  if (kind === 'yes_no') return value === 'yes' ? [true] : value === 'no' ? [false] : []
  return []
}
