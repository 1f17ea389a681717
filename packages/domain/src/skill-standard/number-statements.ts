// Codes made by a version's numbering rules.
import { fail } from '../errors.js'
import type { LineageId } from '../ids.js'
import type { NumberingRule } from './numbering.js'
import { inReadingOrder } from './statement-tree.js'
import type { StatementType } from './statement-type.js'
import { StatementContent, type Statement } from './statement.js'

type Coded = Pick<Statement, 'lineageId' | 'parent' | 'position' | 'type' | 'code'>

/**
 * The codes the rules give, by lineage: one for every statement of a type that has a rule. Types without a rule keep theirs.
 * @throws DomainError `statement_edit_refused` when a code would be too long for one
 */
export function codesByRule(statements: readonly Coded[], rules: readonly NumberingRule[]): Map<LineageId, string> {
  const patterns = new Map(rules.map(({ type, pattern }) => [type, pattern]))
  const codes = new Map<LineageId | null, string | null>()
  const given = new Map<LineageId, string>()
  const counted = new Map<string, number>()
  const next = (of: string) => {
    const number = (counted.get(of) ?? 0) + 1
    counted.set(of, number)
    return number
  }
  for (const { statement } of inReadingOrder(statements)) {
    const { type, lineageId, parent } = statement
    const pattern = patterns.get(type)
    const places = { among: next(`${parent} ${type}`), overall: next(type), parent: codes.get(parent) ?? null }
    const code = pattern === undefined ? statement.code : codeOf(pattern, places)
    codes.set(lineageId, code)
    if (pattern === undefined || code === null) continue
    if (!StatementContent.shape.code.safeParse(code).success)
      fail('statement_edit_refused', { problem: 'code_too_long', lineageId })
    given.set(lineageId, code)
  }
  return given
}

/** The statements with the codes the rules give them; one whose code was right already is the same object. */
export function numbered<T extends Coded>(statements: readonly T[], rules: readonly NumberingRule[]): T[] {
  const codes = codesByRule(statements, rules)
  return statements.map((statement) => {
    const code = codes.get(statement.lineageId) ?? statement.code
    return code === statement.code ? statement : { ...statement, code }
  })
}

export function typesWithRule(rules: readonly NumberingRule[]): ReadonlySet<StatementType> {
  return new Set(rules.map(({ type }) => type))
}

export interface CountedPlace {
  /** Among siblings of the type, from 1. */
  readonly among: number
  /** Among all of the type in the version, from 1. */
  readonly overall: number
  readonly parent: string | null
}

/** The code a pattern makes. Where there is no parent's code, what joins it to the rest goes too: `{parent}.{n}` gives `1`. */
export function codeOf(pattern: string, { among, overall, parent }: CountedPlace): string {
  const place: Record<string, string> = {
    n: String(among),
    N: String(overall),
    a: letters(among).toLowerCase(),
    A: letters(among),
    parent: parent ?? '',
  }
  const joined =
    parent === null ? pattern.replace(/^\{parent\}[^\p{L}\p{N}{]*|[^\p{L}\p{N}}]*\{parent\}/gu, '') : pattern
  return joined.replace(/\{(n|N|a|A|parent)\}/g, (_, name: string) => place[name] ?? '')
}

/** A to Z, then AA, AB ... */
function letters(number: number): string {
  let rest = number
  let written = ''
  while (rest > 0) {
    rest -= 1
    written = String.fromCharCode(65 + (rest % 26)) + written
    rest = Math.floor(rest / 26)
  }
  return written
}
