// Rules about codes: what people cite on paper, on test forms and in mail.
import type { LineageId } from '../../ids.js'
import type { DraftToCheck, Rule } from './rule.js'

/**
 * "Publishers should not reuse humanCodingScheme in one framework" (CASE 1.1 implementation guide): who cites a code must mean one
 * statement. Between plain statements of an imported framework, whose codes were given elsewhere, it is advice.
 */
export const codeDuplicate: Rule<'code_duplicate'> = {
  source: 'case',
  find: ({ statements }) => {
    const first = new Map<string, { lineageId: LineageId; type: string }>()
    return statements.flatMap(({ code, lineageId, type }) => {
      if (code === null) return []
      const before = first.get(code)
      if (before === undefined) {
        first.set(code, { lineageId, type })
        return []
      }
      const foreign = type === 'statement' && before.type === 'statement'
      return [
        {
          rule: 'code_duplicate',
          severity: foreign ? 'advice' : 'error',
          lineageId,
          details: { code, first: before.lineageId },
        },
      ]
    })
  },
}

/** Where siblings of its type are coded, one without a code can be cited only by its words. */
export const codeMissing: Rule<'code_missing'> = {
  source: 'trade',
  find: (draft) => {
    const coded = codedSiblings(draft)
    return draft.statements.flatMap(({ code, lineageId, parent, type }) => {
      const sibling = coded.get(familyOf(parent, type))
      if (code !== null || sibling === undefined) return []
      return [{ rule: 'code_missing', severity: 'advice', lineageId, details: { sibling } }]
    })
  },
}

function codedSiblings({ statements }: DraftToCheck): Map<string, string> {
  const coded = new Map<string, string>()
  for (const { code, parent, type } of statements) {
    const family = familyOf(parent, type)
    if (code !== null && !coded.has(family)) coded.set(family, code)
  }
  return coded
}

function familyOf(parent: LineageId | null, type: string): string {
  return `${parent ?? ''} ${type}`
}
