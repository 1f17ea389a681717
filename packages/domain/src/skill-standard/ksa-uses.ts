// The library of knowledge, skills and abilities: what needs each of them, and which seem to say the same.
import type { LineageId } from '../ids.js'
import { inReadingOrder } from './statement-tree.js'
import { isKsa, type Statement } from './statement.js'

/** For every KSA, in reading order, the statements that need it, in reading order too; an empty list for one that nothing needs. */
export function usesOf(statements: readonly Statement[]): Map<LineageId, Statement[]> {
  const placed = inReadingOrder(statements).map(({ statement }) => statement)
  const uses = new Map<LineageId, Statement[]>(placed.filter(isKsa).map(({ lineageId }) => [lineageId, []]))
  for (const statement of placed) for (const ksa of statement.ksas) uses.get(ksa)?.push(statement)
  return uses
}

/** Of the words of two KSAs, together, as many as this they must share to be proposed as saying the same. */
const ALIKE = 0.75

/**
 * Groups of KSAs whose words are alike, each in reading order: a proposal for people to merge, so it looks at words alone and not
 * at what they mean.
 */
export function alikeKsas(statements: readonly Statement[]): Statement[][] {
  const ksas = inReadingOrder(statements)
    .map(({ statement }) => statement)
    .filter(isKsa)
  const words = ksas.map(({ title, text }) => wordsIn(`${title ?? ''} ${text}`))
  const holders = new Map<string, number[]>()
  const groups = ksas.map((_, n) => n)
  const groupOf = (n: number): number => {
    const above = groups[n] ?? n
    return above === n ? n : groupOf(above)
  }
  for (const [n, these] of words.entries()) {
    const shared = new Map<number, number>()
    for (const word of these) {
      const earlier = holders.get(word) ?? []
      for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1)
      if (earlier.length === 0) holders.set(word, earlier)
      earlier.push(n)
    }
    for (const [other, count] of shared) {
      if (count >= ALIKE * (these.size + (words[other]?.size ?? 0) - count)) groups[groupOf(n)] = groupOf(other)
    }
  }
  const alike = Map.groupBy(ksas, (_, n) => groupOf(n))
  return [...alike.values()].filter((group) => group.length > 1)
}

/** Without capitals, accents, punctuation and the endings that make a word plural. */
function wordsIn(text: string): Set<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return new Set((plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/(?<=\p{L}{3})e?s$/u, '')))
}
