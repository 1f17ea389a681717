import type { LineageId, Statement } from '@touchstone/domain'
import { nameOf } from '@touchstone/rich-text'
import type { Column } from './table'
import { surveyText as text } from './words'

export interface Names {
  readonly language: string
  readonly byLineage: ReadonlyMap<LineageId, Statement>
  readonly hrefOf: (lineageId: LineageId) => string
}

/** Code and title, or what the text begins with. */
export function fullName({ byLineage }: Names, id: LineageId): string {
  const statement = byLineage.get(id)
  return statement === undefined ? '' : [statement.code, nameOf(statement)].filter((part) => part !== null).join(' ')
}

/** The column of statements by their names, leading to their words. */
export function statementColumn<Row extends { readonly lineageId: LineageId }>(names: Names): Column<Row> {
  return {
    header: text.statement,
    cell: ({ lineageId }) => (
      <a href={names.hrefOf(lineageId)} lang={names.language} dir="auto">
        {fullName(names, lineageId)}
      </a>
    ),
  }
}
