// What is asked of a person where two have edited the same, and what becomes of the edits by the answer.
import type { Statement, StatementEdit, StatementWords } from '@touchstone/domain'
import type { Waiting } from './draft'
import { type Mending, putBack, removedAnyway, settled } from './mend'

export type Question = Exclude<Mending, { kind: 'mended' }>

export type Answer =
  | { readonly kind: 'words'; readonly chosen: Partial<StatementWords> }
  | { readonly kind: 'mine' }
  | { readonly kind: 'theirs' }

export function editsAfter(
  question: Question,
  { edits }: Waiting,
  answer: Answer,
  now: readonly Statement[],
): readonly StatementEdit[] {
  switch (question.kind) {
    case 'clashes':
      return settled(edits, question.statement, answer.kind === 'words' ? answer.chosen : {})
    case 'gone':
      return answer.kind === 'mine'
        ? putBack(edits, question, now)
        : edits.filter(({ lineageId }) => lineageId !== question.statement.lineageId)
    case 'removedByYou':
      return answer.kind === 'mine'
        ? removedAnyway(edits, question.statement)
        : edits.filter(({ edit }) => edit !== 'remove')
    case 'hopeless':
      return []
  }
}
