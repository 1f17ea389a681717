// Fields of items that a version has no place for, kept as fields of the body's own: nothing a source says is lost in silence. What a
// value means stays with its publisher, so each becomes a line or a text; a field the version already defines takes it as its kind.
import { block, CalendarDate, line, type OwnField, OwnFieldKey, type OwnFieldValues } from '@touchstone/domain'
import { findings } from './findings.js'
import type { ImportRow } from './import-report.js'
import { excerpt, isRecord, type JsonRecord, own } from './json.js'
import { write } from './ledger.js'
import type { CaseItem } from './read-items.js'
import { readText } from './read-text.js'
import { EXTENSION } from './touchstone-extension.js'

/** As many as a version may define. */
const MOST_FIELDS = 40
/** What fits on a line of a form; longer, or with breaks, it is a text. */
const LONGEST_LINE = 200
const DEEPEST_VALUE = 30
const VALUE = { kind: 'block', schema: block(20_000) } as const

export interface KeptFields {
  readonly ownFields: OwnField[]
  readonly valuesOf: (item: CaseItem) => OwnFieldValues
}

export interface FieldsOfVersion {
  /** The fields the version defines itself. */
  readonly defined: readonly OwnField[]
  /** Whether a value only repeats what the document says of all its items. */
  readonly repeats: (name: string, value: string) => boolean
  /** The row that tells what was kept. */
  readonly document: ImportRow
}

export function keepFields(items: readonly CaseItem[], { defined, repeats, document }: FieldsOfVersion): KeptFields {
  const byName = new Map<string, Field>()
  for (const field of defined) {
    for (const name of [field.key, field.label])
      if (!byName.has(name)) byName.set(name, { field, met: 0, added: false })
  }
  const taken = new Set<string>(defined.map(({ key }) => key))
  const kept = new Map<CaseItem, OwnFieldValues>()
  const dropped = new Map<string, number>()
  const fieldOf = (name: string) =>
    byName.get(name) ?? (taken.size < MOST_FIELDS ? newField(name, taken, byName) : undefined)
  for (const item of items) {
    if (item.row.outcome !== 'created') continue
    const values: OwnFieldValues = {}
    for (const [name, value] of [...Object.entries(item.content.fields), ...item.further]) {
      if (typeof value === 'string' && repeats(name, value)) continue
      const field = value === null ? undefined : fieldOf(name)
      if (value === null || field === undefined) dropped.set(name, (dropped.get(name) ?? 0) + 1)
      else keep(value, { name, field, item, values })
    }
    kept.set(item, values)
  }
  const added = [...byName.values()].filter(({ added, met }) => added && met > 0)
  if (added.length > 0) write(document, findings.fieldsKept(list(added.map(({ field, met }) => [field.label, met]))))
  if (dropped.size > 0) write(document, findings.fieldsNotKept('its items', list([...dropped])))
  return { ownFields: [...defined, ...added.map(({ field }) => field)], valuesOf: (item) => kept.get(item) ?? {} }
}

interface Field {
  field: OwnField
  met: number
  readonly added: boolean
}

/** Fields of an item that nothing reads, as text. */
export function furtherFields(item: JsonRecord): CaseItem['further'] {
  const further = new Map<string, string | null>()
  for (const name of Object.keys(item)) {
    if (ITEM_FIELDS.has(name)) continue
    const text = textOf(name === 'extensions' ? withoutOurs(own(item, name)) : own(item, name))
    if (text !== '') further.set(name, text)
  }
  return further
}

/** Fields of a CFItem that are read, or say nothing an import could keep. */
export const ITEM_FIELDS = new Set(
  'identifier uri fullStatement humanCodingScheme abbreviatedStatement notes CFItemType CFItemTypeURI listEnumeration lastChangeDateTime CFDocumentURI'.split(
    ' ',
  ),
)

/** A value of a field as its kind has it; `undefined` when it is not of that kind. */
export function ownValue(field: OwnField, text: string): string | number | boolean | undefined {
  const plain = text.trim()
  switch (field.kind) {
    case 'number': {
      const number = Number(plain)
      return plain !== '' && Number.isFinite(number) ? number : undefined
    }
    case 'yes_no':
      if (/^(yes|true|1)$/i.test(plain)) return true
      return /^(no|false|0)$/i.test(plain) ? false : undefined
    case 'date': {
      const date = CalendarDate.safeParse(plain)
      return date.success ? date.data : undefined
    }
    case 'choice':
      return field.choices.includes(plain) ? plain : undefined
    case 'line':
    case 'text':
      return plain === '' ? undefined : plain
  }
}

function keep(
  value: string | number | boolean,
  { name, field, item, values }: { name: string; field: Field; item: CaseItem; values: OwnFieldValues },
): void {
  const reading = readText(String(value), { ...VALUE, name: `"${excerpt(name, 60)}"` })
  for (const finding of reading.findings) {
    const left = finding.severity === 'refused' ? findings.fieldLeftOut(excerpt(name, 60), finding.message) : finding
    write(item.row, { ...left, field: name })
  }
  if (reading.value === null) return
  const read = ownValue(field.field, reading.value)
  if (read === undefined) {
    return write(item.row, { ...findings.valueNotOfKind(excerpt(name, 60), field.field.kind), field: name })
  }
  values[field.field.key] = read
  field.met++
  if (!field.added) return
  const { kind, on } = field.field
  if (kind === 'line' && typeof read === 'string' && (read.length > LONGEST_LINE || read.includes('\n')))
    field.field.kind = 'text'
  if (!on.includes(item.content.type)) on.push(item.content.type)
}

function newField(name: string, taken: Set<string>, byName: Map<string, Field>): Field {
  const label = line(120).safeParse(excerpt(name, 120))
  const field: OwnField = {
    key: keyFor(name, taken),
    label: label.success ? label.data : `Field ${taken.size + 1}`,
    kind: 'line',
    required: false,
    on: [],
    choices: [],
  }
  const made = { field, met: 0, added: true }
  taken.add(field.key)
  byName.set(name, made)
  return made
}

function keyFor(name: string, taken: ReadonlySet<string>): string {
  const letters = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_]+/g, ' ')
    .trim()
    .slice(0, 50)
  const camel = letters.replace(/ +(.)/g, (_, next: string) => next.toUpperCase()).replace(/^[^A-Za-z]+/, '')
  const base = camel === '' ? 'field' : camel.charAt(0).toLowerCase() + camel.slice(1)
  let key = base
  for (let n = 2; taken.has(key); n++) key = `${base}${n}`
  return OwnFieldKey.parse(key)
}

function withoutOurs(extensions: unknown): unknown {
  if (!isRecord(extensions)) return extensions
  const rest = Object.fromEntries(Object.entries(extensions).filter(([name]) => name !== EXTENSION))
  return Object.keys(rest).length > 0 ? rest : undefined
}

/** `null` for what is nested deeper than anybody would read. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return value.join('; ')
  if (Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0) return ''
  return isWithin(value, DEEPEST_VALUE) ? JSON.stringify(value) : null
}

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1))
}

const MOST_SHOWN = 12

function list(names: readonly (readonly [string, number])[]): string {
  const shown = names.toSorted(([, a], [, b]) => b - a).slice(0, MOST_SHOWN)
  const words = shown.map(([name, times]) => `${excerpt(name, 40)} (${times.toLocaleString('en')})`).join(', ')
  return names.length > MOST_SHOWN ? `${words} and ${names.length - MOST_SHOWN} more` : words
}
