// The edits that remove statements with all that stands below them.
import type { LineageId } from '../ids.js'
import type { StatementEdit } from './statement-edit.js'
import { inReadingOrder } from './statement-tree.js'
import { type Statement, wordsOf } from './statement.js'

/** Leaves first, so that every one is removed when nothing is left below it. Links to KSAs among them stay for {@link unlinkingOf}. */
export function removalOf(statements: readonly Statement[], lineageIds: Iterable<LineageId>): StatementEdit[] {
  const going = new Set(lineageIds)
  const last = new Map<LineageId | null, LineageId>()
  const removals: StatementEdit[] = []
  for (const { statement } of inReadingOrder(statements)) {
    const { lineageId, parent } = statement
    if (parent !== null && going.has(parent)) going.add(lineageId)
    if (going.has(lineageId)) {
      const place = { parent, after: last.get(parent) ?? null }
      removals.push({ edit: 'remove', lineageId, place, words: wordsOf(statement) })
    }
    last.set(parent, lineageId)
  }
  return removals.reverse()
}

/** What takes these KSAs from every statement that needs them. */
export function unlinkingOf(statements: readonly Statement[], ksas: Iterable<LineageId>): StatementEdit[] {
  const going = new Set(ksas)
  return statements
    .filter((one) => one.ksas.some((ksa) => going.has(ksa)))
    .map(({ lineageId, ksas: from }) => ({
      edit: 'change',
      lineageId,
      from: { ksas: from },
      to: { ksas: from.filter((ksa) => !going.has(ksa)) },
    }))
}
