// The named parts of a statement, in the order of the field; the body's own fields come last.
import { CalendarDate, EquipmentKind, type LineageId, type OwnField, type Statement } from '@touchstone/domain'
import { parseRichText, toPlainText, type RichText } from '@touchstone/rich-text'
import { longDate } from '@touchstone/typesetting'
import type { Item, PartContent } from './composition.js'
import { words } from './words.js'

type OwnValue = Statement['fields'][string]

export function partsOf(
  statement: Statement,
  ownFields: readonly OwnField[],
  byLineage: ReadonlyMap<LineageId, Statement>,
): Item[] {
  const { parts } = words
  const { evaluationCriteria, accuracyLevel, equipment, assignment, notes } = statement
  const named: [name: string, content: PartContent | null][] = [
    [
      parts.criteria,
      evaluationCriteria.length === 0 ? null : { kind: 'criteria', items: evaluationCriteria.map(parseRichText) },
    ],
    [parts.accuracy, prose(accuracyLevel)],
    [parts.equipment, equipment.length === 0 ? null : { kind: 'equipment', groups: equipmentByKind(equipment) }],
    [parts.assignment, prose(assignment)],
    [parts.ksas, ksasOf(statement, byLineage)],
    [parts.notes, prose(notes)],
    ...ownParts(statement, ownFields),
  ]
  return named.flatMap(([name, content]): Item[] => (content === null ? [] : [{ kind: 'part', name, content }]))
}

function prose(text: string | null): PartContent | null {
  return text === null ? null : { kind: 'prose', text: parseRichText(text) }
}

function equipmentByKind(equipment: Statement['equipment']) {
  return EquipmentKind.options.flatMap((kind) => {
    const items = equipment.filter((item) => item.kind === kind).map(({ text }) => text)
    return items.length === 0 ? [] : [{ name: words.equipment[kind], items }]
  })
}

function ksasOf({ ksas }: Statement, byLineage: ReadonlyMap<LineageId, Statement>): PartContent | null {
  const items = ksas.flatMap((id) => {
    const ksa = byLineage.get(id)
    return ksa === undefined
      ? []
      : [{ code: ksa.code ?? words.types[ksa.type], text: ksa.title ?? flat(ksa.text), anchor: id }]
  })
  return items.length === 0 ? null : { kind: 'ksas', items }
}

function flat(text: string): string {
  return toPlainText(text).replaceAll(/\s+/g, ' ')
}

/** In the order the fields are defined in; a value whose field is not defined is still a part of the text. */
function ownParts({ fields }: Statement, ownFields: readonly OwnField[]): [string, PartContent][] {
  const defined = ownFields.flatMap((field): [string, PartContent][] => {
    const value = fields[field.key]
    return value === undefined || value === '' ? [] : [[field.label, ownValue(value, field.kind)]]
  })
  const keys = new Set(ownFields.map(({ key }) => key))
  const others = Object.entries(fields)
    .filter(([key, value]) => !keys.has(key) && value !== '')
    .map(([key, value]): [string, PartContent] => [key, ownValue(value, 'line')])
  return [...defined, ...others]
}

function ownValue(value: OwnValue, kind: OwnField['kind']): PartContent {
  return { kind: 'prose', text: ownText(value, kind) }
}

function ownText(value: OwnValue, kind: OwnField['kind']): RichText {
  if (typeof value === 'boolean') return asIs(value ? words.yes : words.no)
  if (kind === 'date' && CalendarDate.safeParse(value).success) return asIs(longDate(String(value)))
  return kind === 'text' ? parseRichText(String(value)) : asIs(String(value))
}

/** A value that is no prose: its signs mean nothing. */
function asIs(text: string): RichText {
  return [{ kind: 'paragraph', children: [{ kind: 'text', text }] }]
}
