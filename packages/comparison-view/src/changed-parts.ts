// The parts of a statement as pairs of before and after, ready to be shown.
import {
  type ComparedField,
  ComparedField as Fields,
  type ComparedStatement,
  type OwnField,
  type StatementWords,
} from '@touchstone/domain'
import { comparisonText, equipmentText, fieldText, typeText } from './words'

export type ChangedPart =
  | { readonly kind: 'text'; readonly name: string; readonly before: string; readonly after: string }
  | { readonly kind: 'list' | 'ksas'; readonly name: string; readonly before: string[]; readonly after: string[] }

/** Shown in the heading of a statement, not below it. */
const IN_HEADING: readonly ComparedField[] = ['code', 'title']

/** The parts that differ; of a statement that is new or gone, all it has. `text` is always among them: it says what this is about. */
export function changedParts(statement: ComparedStatement, ownFields: readonly OwnField[]): ChangedPart[] {
  return Fields.options.flatMap((field) => {
    if (IN_HEADING.includes(field)) return []
    const { before, after } = sidesOf(statement)
    const differs = before && after ? statement.edits.some((edit) => edit.field === field) : field !== 'type'
    return differs || field === 'text' ? partsOf(field, before, after, ownFields) : []
  })
}

/** The statement as each version has it. */
export function sidesOf({ ids, words, previous }: ComparedStatement) {
  return {
    before: ids.before === null ? undefined : ({ ...words, ...previous } as StatementWords),
    after: ids.after === null ? undefined : words,
  }
}

type Side = StatementWords | undefined

function partsOf(field: ComparedField, before: Side, after: Side, ownFields: readonly OwnField[]): ChangedPart[] {
  if (field === 'fields') return ownParts(before, after, ownFields)
  const name = fieldText[field]
  const [a, b] = [before, after].map((side) => side && shown(field, side))
  if (Array.isArray(a) || Array.isArray(b)) {
    const [old, next] = [a, b].map((items) => (Array.isArray(items) ? items : []))
    return both({ kind: field === 'ksas' ? 'ksas' : 'list', name, before: old ?? [], after: next ?? [] })
  }
  return both({ kind: 'text', name, before: a ?? '', after: b ?? '' })
}

/** A part that neither side has is none. */
function both(part: ChangedPart): ChangedPart[] {
  return part.before.length + part.after.length > 0 ? [part] : []
}

function shown(field: Exclude<ComparedField, 'fields'>, words: StatementWords): string | string[] {
  switch (field) {
    case 'type':
      return typeText[words.type]
    case 'equipment':
      return words.equipment.map(({ kind, text }) => `${equipmentText[kind]}: ${text}`)
    case 'evaluationCriteria':
    case 'ksas':
      return words[field]
    default:
      return words[field] ?? ''
  }
}

function ownParts(before: Side, after: Side, ownFields: readonly OwnField[]): ChangedPart[] {
  const valuesOf = (side: Side) => new Map(Object.entries(side?.fields ?? {}))
  const [a, b] = [valuesOf(before), valuesOf(after)]
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => {
    if (before && after && a.get(key) === b.get(key)) return []
    const name = ownFields.find((field) => field.key === key)?.label ?? key
    return both({ kind: 'text', name, before: valueText(a.get(key)), after: valueText(b.get(key)) })
  })
}

function valueText(value: string | number | boolean | undefined): string {
  if (typeof value === 'boolean') return value ? comparisonText.yes : comparisonText.no
  return value === undefined ? '' : String(value)
}
