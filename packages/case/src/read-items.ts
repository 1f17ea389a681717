// Reads CFItems one by one: their words and types. Where they stand in the tree is another matter (place-items).
import { LineageId, StatementContent } from '@touchstone/domain'
import { findings } from './findings.js'
import type { ImportRow } from './import-report.js'
import { itemTypeOf, type ItemTypeTitles } from './item-types.js'
import { excerpt, isRecord, type JsonRecord, own, scalar } from './json.js'
import { type Ledger, leaveOut, write } from './ledger.js'
import { furtherFields } from './keep-fields.js'
import { readExtension } from './read-extension.js'
import { readText, type TextField } from './read-text.js'

export interface CaseItem {
  readonly row: ImportRow
  /** Place in CFItems, from 0. */
  readonly index: number
  /** The identifier, in one spelling; what associations name it by. */
  readonly key: string | null
  readonly uri: string | null
  /** The identifier as an id, when CASE allows it as one. */
  readonly id: LineageId | null
  /** Its lineage as our own extension names it. */
  readonly lineageId: LineageId | null
  readonly content: StatementContent
  readonly listEnumeration: string | null
  readonly derivedFrom: readonly LineageId[]
  /** Its fields that nothing else reads, as text; `null` where that cannot be. */
  readonly further: ReadonlyMap<string, string | null>
}

const { code, title, text, notes } = StatementContent.shape
const FIELDS = {
  text: { from: 'fullStatement', name: 'full statement', kind: 'block', schema: text },
  code: { from: 'humanCodingScheme', name: 'code', kind: 'line', schema: code },
  title: { from: 'abbreviatedStatement', name: 'short statement', kind: 'line', schema: title },
  notes: { from: 'notes', name: 'notes', kind: 'block', schema: notes },
} satisfies Record<string, TextField & { from: string }>

// CASE 1.1 allows versions 1 to 5 only, which its pattern spells out: https://www.imsglobal.org/spec/case/v1p1
const CASE_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Reads entry `index` of CFItems. Its row says whether it was refused. */
export function readItem(entry: unknown, index: number, titles: ItemTypeTitles, ledger: Ledger): CaseItem {
  const item = itemOf(entry)
  const identifier = scalar(own(item, 'identifier'))
  const row = ledger.open({
    list: 'CFItems',
    index,
    identifier: identifier === null ? null : excerpt(identifier),
    label: labelOf(item, index),
  })
  if (!isRecord(entry)) write(row, findings.notARecord())
  const { content, lineageId, derivedFrom } = readContent(item, titles, row)
  const key = identifier === null ? null : keyOf(identifier)
  const id = key !== null && CASE_UUID.test(key) ? LineageId.parse(key) : null
  if (row.outcome === 'created') {
    if (key === null) write(row, findings.identifierMissing())
    else if (id === null) write(row, findings.identifierMinted())
    else if (id !== own(item, 'identifier')) write(row, findings.identifierRead())
  }
  return {
    row,
    index,
    key,
    uri: scalar(own(item, 'uri')),
    id,
    lineageId,
    content,
    derivedFrom,
    further: furtherFields(item),
    listEnumeration: scalar(own(item, 'listEnumeration')),
  }
}

/** One spelling of an identifier: without `urn:uuid:`, braces and white space; lower case where it looks like a UUID. */
export function keyOf(identifier: string): string {
  const bare = identifier
    .trim()
    .replace(/^urn:uuid:/i, '')
    .replace(/^\{(.*)\}$/, '$1')
  return /^[0-9a-f-]{36}$/i.test(bare) ? bare.toLowerCase() : bare
}

/**
 * Leaves out items whose identifier an earlier one has: one with the same words is dropped, one with other words is refused.
 * @returns the first item of each identifier
 */
export function settleDuplicates(items: readonly CaseItem[]): Map<string, CaseItem> {
  const firsts = new Map<string, CaseItem>()
  for (const item of items) {
    if (item.key === null) continue
    const first = firsts.get(item.key)
    if (first === undefined) firsts.set(item.key, item)
    else if (sameWords(first, item)) leaveOut(item.row, findings.repeated(first.row.place))
    else write(item.row, findings.duplicate(first.row.place))
  }
  return firsts
}

function sameWords({ content: a }: CaseItem, { content: b }: CaseItem): boolean {
  return (
    a.text === b.text &&
    a.title === b.title &&
    a.code === b.code &&
    a.notes === b.notes &&
    a.type === b.type &&
    a.typeLabel === b.typeLabel
  )
}

type ReadContent = Pick<CaseItem, 'content' | 'lineageId' | 'derivedFrom'>

function readContent(item: JsonRecord, titles: ItemTypeTitles, row: ImportRow): ReadContent {
  const read = ({ from, ...field }: TextField & { from: string }) => {
    const reading = readText(own(item, from), field)
    for (const finding of reading.findings) write(row, { ...finding, field: from })
    return reading.value
  }
  const statement = read(FIELDS.text)
  const extension = readExtension(item, row)
  const content = {
    ...(extension.type ?? itemTypeOf(item, titles)),
    code: read(FIELDS.code),
    title: read(FIELDS.title),
    text: statement ?? '',
    notes: read(FIELDS.notes),
  }
  if (statement === null && row.outcome !== 'refused') write(row, { ...findings.noText(), field: 'fullStatement' })
  const { lineageId, derivedFrom } = extension
  return { content: { ...content, ...extension.content }, lineageId, derivedFrom }
}

function itemOf(entry: unknown): JsonRecord {
  if (!isRecord(entry)) return {}
  const inner = own(entry, 'CFItem')
  return isRecord(inner) && own(entry, 'fullStatement') === undefined ? inner : entry
}

function labelOf(item: JsonRecord, index: number): string {
  const words = [own(item, 'humanCodingScheme'), own(item, 'abbreviatedStatement') ?? own(item, 'fullStatement')]
  const label = words.flatMap((word) => scalar(word) ?? []).map((word) => excerpt(word, 80))
  return label.join(' ') || `Entry ${index + 1}`
}
