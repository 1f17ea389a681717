// Which of our statement types an item's type is. CASE leaves the words to the publisher, so they are matched, not looked up.
import { StatementContent, type StatementType } from '@touchstone/domain'
import { excerpt, firstScalar, isRecord, type JsonRecord, own, scalar } from './json.js'

const WORDS: readonly (readonly [StatementType, ...string[]])[] = [
  ['duty_area', 'duty area', 'area of duty', 'duty title'],
  ['duty', 'duty'],
  ['performance_standard', 'performance standard'],
  ['ksa_group', 'ksa', 'ksao', 'ksa group', 'ksao group', 'ksa category', 'ksao category'],
  ['ksa_group', 'knowledge skill ability', 'knowledge skill ability group'],
  ['knowledge', 'knowledge', 'knowledge statement', 'knowledge element', 'knowledge item'],
  ['skill', 'skill', 'skill statement', 'skill element', 'skill item'],
  ['ability', 'ability', 'ability statement', 'ability element', 'ability item'],
]
const OURS = new Map(WORDS.flatMap(([type, ...words]) => words.map((word) => [word, type] as const)))

export interface ItemType {
  readonly type: StatementType
  /** What the source calls it, when it is none of ours. */
  readonly typeLabel: string | null
}

/** Titles of the package's item types by identifier. */
export type ItemTypeTitles = ReadonlyMap<string, string>

/** Reads an item's type from `CFItemType`, else from the title of its `CFItemTypeURI`, else from the definition that one points to. */
export function itemTypeOf(item: JsonRecord, titles: ItemTypeTitles): ItemType {
  const link = own(item, 'CFItemTypeURI')
  const linked = isRecord(link)
    ? (firstScalar(link, 'title') ?? titles.get(keyOf(own(link, 'identifier')) ?? ''))
    : undefined
  const label = scalar(own(item, 'CFItemType')) ?? linked ?? null
  if (label === null) return { type: 'statement', typeLabel: null }
  const ours = OURS.get(wordsOf(label))
  if (ours) return { type: ours, typeLabel: null }
  const kept = StatementContent.shape.typeLabel.safeParse(excerpt(label, 100))
  return { type: 'statement', typeLabel: kept.success ? kept.data : null }
}

/** The type an item has that is called this. */
export function itemTypeNamed(words: string): ItemType {
  return itemTypeOf({ CFItemType: words }, new Map())
}

/** Titles from `CFDefinitions.CFItemTypes`, as far as they can be read. */
export function itemTypeTitles(definitions: unknown): ItemTypeTitles {
  const list = isRecord(definitions) ? own(definitions, 'CFItemTypes') : undefined
  const titles = new Map<string, string>()
  for (const entry of Array.isArray(list) ? list : []) {
    if (!isRecord(entry)) continue
    const key = keyOf(own(entry, 'identifier'))
    const title = firstScalar(entry, 'title', 'typeCode')
    if (key !== null && title !== null) titles.set(key, title)
  }
  return titles
}

function keyOf(identifier: unknown): string | null {
  return scalar(identifier)?.trim().toLowerCase() ?? null
}

/** Lower case, singular, without `and`, `other` and punctuation: "Knowledge, Skills & Abilities" is `knowledge skill ability`. */
function wordsOf(label: string): string {
  return (
    label
      .slice(0, 200)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
    .filter((word) => word !== 'and' && word !== 'other')
    .map((word) => word.replace(/ies$/, 'y').replace(/(?<=[a-z]{2})s$/, ''))
    .join(' ')
}
