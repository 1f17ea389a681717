// Two printings of one certificate, word by word: as it is drawn from the register, and as somebody handed it in. What differs is
// given back by field, so that the field can be named.
import { DocumentField, type FieldComparison } from './document-check.js'

/** A stretch of the certificate in reading order; `null` for words that are the same on every certificate. */
export interface PrintedField {
  readonly field: DocumentField | null
  readonly text: string
}

/** Words of a handed-in document that are looked at: many times what a certificate holds. */
const MOST_WORDS = 4_000

/**
 * @param fields what the certificate prints, in reading order
 * @param genuine the lines read from the certificate as it is drawn
 * @param document the lines read from what was handed in
 */
export function comparePrinted(
  fields: readonly PrintedField[],
  genuine: readonly string[],
  document: readonly string[],
): FieldComparison[] {
  const words = wordsOf(genuine)
  const said = wordsOf(document).slice(0, MOST_WORDS)
  const owners = ownersOf(words, fields)
  const places = matches(words, said)
  return DocumentField.options.flatMap((field): FieldComparison[] => {
    const first = owners.indexOf(field)
    if (first < 0) return []
    const last = owners.lastIndexOf(field)
    const found = said.slice(...stretch(first, last, owners, places, said.length)).join(' ')
    const register = fields.flatMap((one) => (one.field === field ? [one.text] : [])).join(' ')
    const agrees = compact(found) === compact(words.slice(first, last + 1).join(''))
    return [{ field, register, document: agrees ? register : shown(found), agrees }]
  })
}

/** The words of the document that stand where the field stands: between what was found of its neighbours. */
function stretch(
  first: number,
  last: number,
  owners: readonly (DocumentField | null)[],
  places: readonly number[],
  end: number,
): [number, number] {
  const before = places.slice(0, first).findLast((place) => place >= 0) ?? -1
  const after = places.slice(last + 1).find((place) => place >= 0) ?? end
  const [own, ownLast, next] = [places[first] ?? -1, places[last] ?? -1, places[last + 1] ?? end]
  // A word put in between two fields belongs to the first of them, unless the second is not where it was: then it is the second.
  const afterField = first > 0 && owners[first - 1] !== null
  const beforeField = last + 1 < owners.length && owners[last + 1] !== null
  return [own >= 0 && afterField ? own : before + 1, ownLast >= 0 && next < 0 && beforeField ? ownLast + 1 : after]
}

/** Which field each word belongs to: both say the same letters in the same order. */
function ownersOf(words: readonly string[], fields: readonly PrintedField[]): (DocumentField | null)[] {
  const letters = fields.flatMap(({ field, text }) => Array.from({ length: compact(text).length }, () => field))
  let at = 0
  return words.map((word) => {
    const owner = letters[at] ?? null
    at += word.length
    return owner
  })
}

/** For each word of `a` its place in `b`, or -1: the longest common run of words, in order. */
function matches(a: readonly string[], b: readonly string[]): number[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const places: number[] = []
  let j = 0
  for (let i = 0; i < a.length; i++) {
    while (j < b.length && a[i] !== b[j] && at(i, j + 1) >= at(i + 1, j)) j++
    places.push(j < b.length && a[i] === b[j] ? j++ : -1)
  }
  return places
}

function wordsOf(lines: readonly string[]): string[] {
  return lines.join('\n').normalize('NFC').split(/\s+/).filter(Boolean)
}

function compact(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, '')
}

function shown(text: string): string | null {
  return text === '' ? null : text.replace(/,$/, '')
}
