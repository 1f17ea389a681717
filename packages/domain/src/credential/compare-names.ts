// Whether a name somebody gives is the one on a certificate. It confirms, and never tells: case, accents, hyphens and the order of the
// parts make no difference, a missing part or a slip of the pen is said to be nearly the same.
import { z } from 'zod'

export const NameMatch = z.enum(['same', 'nearly', 'different']).meta({ id: 'NameMatch' })
export type NameMatch = z.infer<typeof NameMatch>

/** Longer than any name that is printed; what follows is not looked at. */
const LONGEST = 200

export function compareNames(given: string, held: string): NameMatch {
  const [said, known] = [partsOf(given), partsOf(held)]
  if (said.length === 0 || known.length === 0) return 'different'
  const [a, b] = [said.toSorted().join(' '), known.toSorted().join(' ')]
  if (a === b) return 'same'
  const joined = said.join('') === known.join('')
  const [fewer, more] = said.length <= known.length ? [said, known] : [known, said]
  return joined || isPartOf(fewer, more) || fewSlips(a, b) || fewSlips(said.join(' '), known.join(' '))
    ? 'nearly'
    : 'different'
}

/** Letters that have a plain spelling and are no letter with a mark in Unicode. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** Marks of Latin, Greek and Cyrillic letters only: in other scripts a mark is as good as a letter. */
function partsOf(name: string): string[] {
  return name
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ßøłđðþæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(/['’‘ʼ`´]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
}

/** Every part of the shorter name is one of the longer, or its initial; one at least is there in full. */
function isPartOf(fewer: readonly string[], more: readonly string[]): boolean {
  const left = [...more]
  let whole = 0
  for (const part of fewer) {
    const full = left.indexOf(part)
    const at = full === -1 ? left.findIndex((other) => isInitial(part, other) || isInitial(other, part)) : full
    if (at === -1) return false
    if (full !== -1 && [...part].length > 1) whole++
    left.splice(at, 1)
  }
  return whole > 0
}

function isInitial(initial: string, of: string): boolean {
  return [...initial].length === 1 && of.startsWith(initial)
}

/** One letter wrong, missing, added or changed with its neighbour; two in a name of eight letters and more. */
function fewSlips(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) < 8 ? 1 : 2
  return Math.min(a.length, b.length) > 3 && Math.abs(a.length - b.length) <= most && slipsBetween(a, b) <= most
}

/** Optimal string alignment: Levenshtein's distance with swaps of neighbours. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity
      row.push(Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, swapped))
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
