import type { Statement } from '../../skill-standard/statement.js'
import type { StatementName } from './report.js'

const LONGEST_NAME = 160

/** What a report calls a statement: its title, or how its text begins. */
export function statementName({
  lineageId,
  code,
  title,
  text,
}: Pick<Statement, 'lineageId' | 'code' | 'title' | 'text'>): StatementName {
  const [first = ''] = (title ?? text).split('\n')
  const name = first.length <= LONGEST_NAME ? first : `${first.slice(0, LONGEST_NAME - 1).trimEnd()}…`
  return { lineageId, code, name }
}
