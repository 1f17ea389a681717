// Fields a body adds to its statements without code: named, typed, required or not. They are defined on a version, so what a
// value meant is frozen with it.
import { z } from 'zod'
import { CalendarDate } from '../instants.js'
import { block, line } from '../text.js'
import { StatementType } from './statement-type.js'

/** `line` and `text` hold words, `choice` one of the field's choices, `date` a calendar date. */
export const OwnFieldKind = z.enum(['line', 'text', 'number', 'date', 'yes_no', 'choice']).meta({ id: 'OwnFieldKind' })
export type OwnFieldKind = z.infer<typeof OwnFieldKind>

/** The name values are kept under; it outlives a change of the label. */
export const OwnFieldKey = z
  .string()
  .regex(/^[a-z][A-Za-z0-9_]{0,59}$/, { error: 'Use letters, digits and underscores, beginning with a small letter.' })
  .meta({ id: 'OwnFieldKey' })
export type OwnFieldKey = z.infer<typeof OwnFieldKey>

export const OwnField = z
  .strictObject({
    key: OwnFieldKey,
    label: line(120),
    kind: OwnFieldKind,
    required: z.boolean(),
    /** The types of statement that have it. */
    on: z.array(StatementType).min(1, { error: 'Choose at least one type of statement.' }).max(8),
    /** For `choice`: what may be chosen. Empty otherwise. */
    choices: z.array(line(200)).max(100),
  })
  .meta({ id: 'OwnField' })
export type OwnField = z.infer<typeof OwnField>

/** A version's own fields, no key twice. */
export const OwnFields = z
  .array(OwnField)
  .max(40)
  .refine((fields) => new Set(fields.map(({ key }) => key)).size === fields.length, {
    error: 'Two fields have the same key.',
  })

/** What a statement holds in its own fields, by key. Whether a value fits its field is for {@link fitsOwnField} to say. */
export const OwnFieldValues = z.record(OwnFieldKey, z.union([z.string().max(20_000), z.number(), z.boolean()]))
export type OwnFieldValues = z.infer<typeof OwnFieldValues>

/** Whether a value is of the kind its field holds. An empty one is for the field's `required` to judge. */
export function fitsOwnField(
  { kind, choices }: Pick<OwnField, 'kind' | 'choices'>,
  value: OwnFieldValues[string],
): boolean {
  switch (kind) {
    case 'line':
      return line(500).safeParse(value).success
    case 'text':
      return block(20_000).safeParse(value).success
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'date':
      return CalendarDate.safeParse(value).success
    case 'yes_no':
      return typeof value === 'boolean'
    case 'choice':
      return typeof value === 'string' && choices.includes(value)
  }
}
