// Rules about words: the same thing said twice, said at too great a length, or pointing nowhere.
import type { LineageId } from '../../ids.js'
import type { Statement } from '../statement.js'
import { readingGrade } from './reading-grade.js'
import type { Rule } from './rule.js'

/** Two statements of a type with the same words are one, or one of them is wrong. Case, spaces and stops aside. */
export const textDuplicate: Rule<'text_duplicate'> = {
  source: 'trade',
  find: ({ statements }) => {
    const first = new Map<string, LineageId>()
    return statements.flatMap(({ lineageId, type, parent, text }) => {
      // Plain statements often repeat a heading under each branch; there only siblings are compared.
      const bare = text
        .toLowerCase()
        .replaceAll(/[\s\p{P}]+/gu, ' ')
        .trim()
      const words = `${type} ${type === 'statement' ? parent : ''} ${bare}`
      const before = first.get(words)
      if (before !== undefined)
        return [{ rule: 'text_duplicate', severity: 'advice', lineageId, details: { first: before } }]
      first.set(words, lineageId)
      return []
    })
  },
}

/** Three sentences of 25 words, the length plain-language guides give as the most a sentence should have. */
export const MOST_WORDS = 75

/** What takes more than that is usually two statements, or a statement with its criteria written into it. */
export const statementTooLong: Rule<'statement_too_long'> = {
  source: 'plain_language',
  find: ({ statements }) =>
    statements.flatMap(({ lineageId, text }) => {
      const words = text.split(/\s+/).length
      if (words <= MOST_WORDS) return []
      return [{ rule: 'statement_too_long', severity: 'advice', lineageId, details: { words, limit: MOST_WORDS } }]
    }),
}

/** Sixteen years of schooling. Words of a trade are long, so the limit is kinder than the 8 to 10 advised for the general public. */
export const HARDEST_GRADE = 16

/** English only: the formula was fitted to it. */
export const hardToRead: Rule<'hard_to_read'> = {
  source: 'plain_language',
  find: ({ version, statements }) =>
    /^en(-|$)/.test(version.language)
      ? statements.flatMap(({ lineageId, text }) => {
          const grade = readingGrade(text)
          if (grade === undefined || grade <= HARDEST_GRADE) return []
          return [{ rule: 'hard_to_read', severity: 'advice', lineageId, details: { grade, limit: HARDEST_GRADE } }]
        })
      : [],
}

/** A link that is read anywhere (page, PDF, another system) must say its whole address; others stay plain text. */
export const linkBroken: Rule<'link_broken'> = {
  source: 'data',
  find: ({ statements }) =>
    statements.flatMap((one) =>
      brokenLinks(one).map((address) => ({
        rule: 'link_broken' as const,
        severity: 'advice' as const,
        lineageId: one.lineageId,
        details: { address },
      })),
    ),
}

// Bounded on both sides, so that no text makes the search slow.
const LINK = /\[[^[\]\n]{1,200}\]\(([^()\s]{0,500})\)/g

function brokenLinks({ text, notes, assignment, accuracyLevel, evaluationCriteria }: Statement): string[] {
  return [text, notes, assignment, accuracyLevel, ...evaluationCriteria]
    .flatMap((words) => (words === null ? [] : [...words.matchAll(LINK)]))
    .map(([, address = '']) => address)
    .filter((address) => !isWhole(address))
}

function isWhole(address: string): boolean {
  return /^mailto:.+@/.test(address) || /^https?:\/\/[^/?#]+/i.test(address)
}
