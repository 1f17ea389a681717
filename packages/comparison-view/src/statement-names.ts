// How statements are called where they are only named.
import type { ComparedStatement } from '@touchstone/domain'
import { toPlainText } from '@touchstone/rich-text'
import { typeText } from './words'

/** Letters of a text that stand for a title. */
const SHORT = 80

/** By lineage. */
export type Named = ReadonlyMap<string, ComparedStatement>

export function namedBy(statements: readonly ComparedStatement[]): Named {
  return new Map(statements.map((statement) => [statement.lineageId, statement]))
}

/** Title, or what its text begins with. */
export function titleOf({ words }: ComparedStatement): string {
  if (words.title !== null) return words.title
  const text = toPlainText(words.text)
  return text.length <= SHORT ? text : `${text.slice(0, SHORT).replace(/\s+\S*$/u, '')}…`
}

export function nameOf(statement: ComparedStatement): string {
  const { code } = statement.words
  return code === null ? titleOf(statement) : `${code} ${titleOf(statement)}`
}

/** Its code, or its title where it has none. */
export function shortNameOf(statement: ComparedStatement | undefined): string {
  return statement === undefined ? '' : (statement.words.code ?? titleOf(statement))
}

/** What it is called where it has no title to be called by. */
export function typeOf({ words }: ComparedStatement): string {
  return words.type === 'statement' && words.typeLabel !== null ? words.typeLabel : typeText[words.type]
}
