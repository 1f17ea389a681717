// What numbering rules would make of a draft's codes, before they are saved.
import { codesByRule, DomainError, type NumberingRule, type Statement, type StatementType } from '@touchstone/domain'

export interface NumberingPreview {
  /** The codes each type with a rule would get, in reading order. */
  readonly codes: ReadonlyMap<StatementType, readonly string[]>
  /** How many statements would have another code. */
  readonly changes: number
}

/** Undefined when the rules make codes that are none; saving then says why. */
export function numberingPreview(
  statements: readonly Statement[],
  rules: readonly NumberingRule[],
): NumberingPreview | undefined {
  try {
    const codes = codesByRule(statements, rules)
    const known = new Map(statements.map((one) => [one.lineageId, one]))
    const byType = new Map<StatementType, string[]>(rules.map(({ type }) => [type, []]))
    let changes = 0
    for (const [lineageId, code] of codes) {
      const statement = known.get(lineageId)
      if (statement === undefined) continue
      byType.get(statement.type)?.push(code)
      if (statement.code !== code) changes += 1
    }
    return { codes: byType, changes }
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
