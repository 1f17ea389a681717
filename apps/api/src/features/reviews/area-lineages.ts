import { inReadingOrder, type LineageId, type Statement } from '@touchstone/domain'

/** Lineages in reading order: of all statements, or of one branch at the top. */
export function lineagesIn(statements: readonly Statement[], area?: LineageId): LineageId[] {
  let top: LineageId | undefined
  return inReadingOrder(statements).flatMap(({ statement, depth }) => {
    if (depth === 0) top = statement.lineageId
    return area === undefined || top === area ? [statement.lineageId] : []
  })
}
