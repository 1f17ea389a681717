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
