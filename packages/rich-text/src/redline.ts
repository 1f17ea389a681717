// What was taken out of a text and what was put in, word by word; and of a list, item by item. Plain functions, no DOM.
import { diffArrays } from 'diff'

export interface RedlinePart {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** An item that only one of the lists has, both have, or both have in other words. */
export type ListPart =
  | { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }
  | { readonly kind: 'edited'; readonly before: string; readonly after: string }

/**
 * Words that may differ beside those by which one text is longer. Beyond it two texts have so little in common that finding it takes
 * long and helps nobody.
 */
const MOST_EDITS = 1_500
/** The share of a text that must have stayed for its words to be shown between each other. */
const LEAST_IN_COMMON = 0.3

export function redline(before: string, after: string): RedlinePart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const found = differenceOf(tokensOf(before), tokensOf(after))
  const parts = found && joined(found.map(({ kind, items }) => ({ kind, text: items.join('') })))
  if (parts && shareInCommon(parts, before, after) >= LEAST_IN_COMMON) return parts
  return joined([
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ])
}

/**
 * Items in their order; one whose words changed stands once, where it stands now. `alike` says when a new item is an old one in
 * other words.
 */
export function listRedline(
  before: readonly string[],
  after: readonly string[],
  alike: (before: string, after: string) => boolean = shareWords,
): ListPart[] {
  const found = differenceOf(before, after) ?? [
    { kind: 'gone', items: before },
    { kind: 'new', items: after },
  ]
  const parts: ListPart[] = []
  for (const { kind, items } of found) {
    for (const text of items) {
      const before = kind === 'new' ? takeAlike(parts, text, alike) : undefined
      parts.push(before === undefined ? { kind, text } : { kind: 'edited', before, after: text })
    }
  }
  return parts
}

/** Takes an item out of the gone ones right before, if the new one is like it. */
function takeAlike(parts: ListPart[], text: string, alike: (before: string, after: string) => boolean) {
  for (let at = parts.length - 1; at >= 0; at--) {
    const part = parts[at]
    if (!part || part.kind === 'same') return undefined
    if (part.kind === 'gone' && alike(part.text, text)) {
      parts.splice(at, 1)
      return part.text
    }
  }
  return undefined
}

/** Half of the words of the shorter one are in the other as well. */
function shareWords(before: string, after: string): boolean {
  const [a, b] = [before, after].map((text) => new Set(tokensOf(text).filter((token) => /[\p{L}\p{N}]/u.test(token))))
  if (!a || !b) return false
  const common = [...a].filter((word) => b.has(word)).length
  return common > 0 && common >= Math.min(a.size, b.size) / 2
}

interface Run {
  readonly kind: RedlinePart['kind']
  readonly items: readonly string[]
}

function differenceOf(before: readonly string[], after: readonly string[]): Run[] | undefined {
  const maxEditLength = Math.abs(before.length - after.length) + MOST_EDITS
  return diffArrays([...before], [...after], { maxEditLength })?.map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    items: value,
  }))
}

// Words of scripts that part them by spaces; one letter of those that do not, with its marks; a run of spaces; anything else one by
// one. What is combined with the sign before it (accents, joiners, variation selectors) is never torn from it.
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`
const COMBINED = String.raw`(?:[\p{M}\u200C]|\u200D.?)*`
const TOKEN = new RegExp(
  String.raw`[${UNSPACED}]${COMBINED}|(?:(?![${UNSPACED}])[\p{L}\p{N}]${COMBINED})+(?:[.,](?=\p{N})\p{N}+)*|[^\S\n]+|\n|.${COMBINED}`,
  'gsu',
)

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? []
}

/** Runs of one kind as one, what is gone before what is new; a space or a comma alone between two changes belongs to both. */
function joined(parts: readonly RedlinePart[]): RedlinePart[] {
  const result: RedlinePart[] = []
  let [gone, fresh] = ['', '']
  const close = () => {
    if (gone !== '') result.push({ kind: 'gone', text: gone })
    if (fresh !== '') result.push({ kind: 'new', text: fresh })
    gone = ''
    fresh = ''
  }
  for (const [i, { kind, text }] of parts.entries()) {
    const between = kind === 'same' && i > 0 && i < parts.length - 1 && !/[\p{L}\p{N}\n]/u.test(text)
    if (kind === 'gone' || between) gone += text
    if (kind === 'new' || between) fresh += text
    if (kind === 'same' && !between) {
      close()
      result.push({ kind, text })
    }
  }
  close()
  return result
}

function shareInCommon(parts: readonly RedlinePart[], before: string, after: string): number {
  const common = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0)
  return common / Math.max(1, Math.min(before.length, after.length))
}
